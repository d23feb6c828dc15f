-- What could not be taken, by who sent it: the agency where a file holds reports of one, else the file itself.
with sender as (
    select
        source.file,
        min(agency.code) as agency_code,
        min(agency.name) as agency
    from core.source_file as source
    inner join core.report_source as report_source on source.source_id = report_source.source_id
    inner join core.report as report on report_source.report_id = report.report_id
    inner join core.dim_agency as agency on report.agency_id = agency.agency_id
    where source.state <> 'replaced'
    group by source.file
    having count(distinct agency.agency_id) = 1
)

select
    coalesce(sender.agency_code, reject.file) as sender_code,
    coalesce(sender.agency, '') as agency,
    reject.file,
    reject.sheet,
    reject.cell,
    reject.found,
    reject.trouble_zh,
    reject.trouble_en,
    reject.reason_zh,
    reject.reason_en,
    reject.expected,
    reject.expected_en,
    reject.candidates,
    reject.next_zh,
    reject.next_en,
    reject.context
from main.reject as reject
left join sender on reject.file = sender.file
order by
    sender.agency_code is null,
    sender_code,
    reject.file,
    reject.sheet,
    try_cast(regexp_extract(reject.cell, '[0-9]+$') as integer) nulls first,
    length(reject.cell),
    reject.cell,
    reject.trouble_zh,
    reject.found,
    reject.expected;
