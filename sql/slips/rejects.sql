-- What could not be taken, by slip: on that of the agency where a file holds reports of one, else on that of the file itself.
with sender_of_file as (
    select
        source.file,
        min(report.agency_id) as agency_id
    from core.source_file as source
    inner join core.report_source as report_source on source.source_id = report_source.source_id
    inner join core.report as report on report_source.report_id = report.report_id
    where source.state <> 'replaced'
    group by source.file
    having count(distinct report.agency_id) = 1
)

select
    slip.slip_no,
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
left join sender_of_file on reject.file = sender_of_file.file
inner join slip
    on sender_of_file.agency_id = slip.agency_id or (sender_of_file.agency_id is null and reject.file = slip.file)
order by
    slip.slip_no,
    reject.file,
    reject.sheet,
    try_cast(regexp_extract(reject.cell, '[0-9]+$') as integer) nulls first,
    length(reject.cell),
    reject.cell,
    reject.trouble_zh,
    reject.found,
    reject.expected;
