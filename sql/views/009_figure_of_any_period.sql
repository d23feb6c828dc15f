-- Every figure of a current report, those for part of a year included, with readable names.
-- Never to be summed over periods: half a year stands beside the whole one.
create or replace view main.figure_of_any_period as
with stated as (
    select
        report_id,
        case when count(distinct scope) = 1 then min(scope) else 'unknown' end as scope
    from core.report_source
    where scope <> 'unknown'
    group by report_id
)

select
    agency.code as agency_code,
    agency.name as agency,
    figure.year,
    report.period,
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
    cast(figure.status as string) as status,
    coalesce(figure.printed, core.plain_number(figure.value), '') as printed,
    source.file,
    report_table.sheet,
    core.cell_reference(figure.row_no, figure.column_no) as cell,
    report.version,
    coalesce(stated.scope, 'unknown') as scope
from core.fact_indicator as figure
inner join core.dim_agency as agency on figure.agency_id = agency.agency_id
inner join core.dim_indicator as indicator on figure.indicator_id = indicator.indicator_id
inner join core.dim_breakdown as breakdown on figure.breakdown_id = breakdown.breakdown_id
inner join core.report as report on figure.report_id = report.report_id
inner join core.source_file as source on report.source_id = source.source_id
left join stated on figure.report_id = stated.report_id
inner join core.report_table as report_table
    on figure.report_id = report_table.report_id and figure.table_no = report_table.table_no;
comment on view main.figure_of_any_period is 'Every figure of a current report, those for part of a year included; never to be summed over periods';
