-- What files said and a line in data/withdrawals.csv takes back. One row a report and file.
create or replace view main.withdrawn_claim as
select
    report.report_id,
    source.source_id,
    agency.code as agency_code,
    agency.name as agency,
    report.year,
    report.period,
    source.file,
    max(choice.decided_on) as decided_on,
    max_by(choice.decided_by, choice.decided_on) as decided_by,
    max_by(choice.reason, choice.decided_on) as reason
from core.choice as choice
inner join core.dim_agency as agency on choice.agency_code = agency.code
inner join core.report as report on agency.agency_id = report.agency_id and choice.year = report.year
inner join core.report_source as report_source on report.report_id = report_source.report_id
inner join core.source_file as source on report_source.source_id = source.source_id
where
    choice.kind = 'withdrawal'
    and choice.lifted_night is null
    and source.state <> 'replaced'
    and source.first_night <= choice.night
    and (choice.file = 'all' or choice.file = source.file)
group by
    report.report_id,
    source.source_id,
    agency.code,
    agency.name,
    report.year,
    report.period,
    source.file;
comment on view main.withdrawn_claim is 'What files said and a line in data/withdrawals.csv takes back';
