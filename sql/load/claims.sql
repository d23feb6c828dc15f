-- Every set of figures that was claimed for an agency, year and period, with the files that are behind it.
select
    report.report_id,
    agency.code as agency_code,
    report.year,
    report.period,
    report.version,
    cast(report.state as varchar) as state,
    report.digest,
    source.source_id,
    source.file,
    source.first_night
from core.report as report
inner join core.dim_agency as agency on report.agency_id = agency.agency_id
left join core.report_source as report_source on report.report_id = report_source.report_id
left join core.source_file as source
    on report_source.source_id = source.source_id and source.state <> 'replaced'
order by report.report_id, source.source_id;
