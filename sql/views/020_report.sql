-- Every report that any file gave, the current ones and the others, with its files.
create or replace view main.report as
select
    agency.code as agency_code,
    agency.name as agency,
    report.year,
    report.period,
    report_source.scope,
    report.version,
    cast(report.state as string) as state,
    report.figures,
    source.file,
    cast(source.state as string) as file_state,
    report.first_night,
    report.current_since
from core.report as report
inner join core.dim_agency as agency on report.agency_id = agency.agency_id
left join core.report_source as report_source on report.report_id = report_source.report_id
left join core.source_file as source on report_source.source_id = source.source_id;
comment on view main.report is 'Every report that any file gave, current or not, one row a file';
