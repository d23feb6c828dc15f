-- Every figure of a current report with readable names. One row an agency, year, indicator and breakdown.
create or replace view main.figure as
select
    agency.code as agency_code,
    agency.name as agency,
    figure.year,
    indicator.edition,
    indicator.table_code,
    indicator.position as indicator_no,
    indicator.code as indicator,
    indicator.path as indicator_zh,
    indicator.label_en as indicator_en,
    indicator.unit,
    breakdown.code as breakdown,
    breakdown.label_zh as breakdown_zh,
    breakdown.label_en as breakdown_en,
    figure.value,
    case when figure.status = 'reported' then figure.value else figure.low end as low,
    case when figure.status = 'reported' then figure.value else figure.high end as high,
    cast(figure.status as varchar) as status,
    coalesce(figure.printed, core.plain_number(figure.value), '') as printed,
    source.file,
    report_table.sheet,
    core.cell_reference(figure.row_no, figure.column_no) as cell,
    report.version,
    report.scope
from core.fact_indicator as figure
inner join core.dim_agency as agency on figure.agency_id = agency.agency_id
inner join core.dim_indicator as indicator on figure.indicator_id = indicator.indicator_id
inner join core.dim_breakdown as breakdown on figure.breakdown_id = breakdown.breakdown_id
inner join core.report as report on figure.report_id = report.report_id
inner join core.source_file as source on report.source_id = source.source_id
inner join core.report_table as report_table
    on figure.report_id = report_table.report_id and figure.table_no = report_table.table_no
where report.period = 'year';
comment on view main.figure is 'Every figure of a current yearly report with readable names';
