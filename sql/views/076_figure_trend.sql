-- Every figure of every yearly report beside that of the year before on the same edition of the form, all applicants apart. A series here
-- never crosses editions, which trend does; flags say why a figure cannot be compared, or only with care. What is open to one side has no
-- change.
create or replace view main.figure_trend as
with yearly_report as (
    select
        report.report_id,
        agency.code as agency_code,
        agency.name as agency,
        source.file,
        lag(report.year) over (partition by report.agency_id order by report.year) as earlier_report_year
    from core.report as report
    inner join core.dim_agency as agency on report.agency_id = agency.agency_id
    inner join core.source_file as source on report.source_id = source.source_id
    where report.state = 'current' and report.period = 'year'
),

yearly_figure as (
    select
        figure.report_id,
        figure.agency_id,
        figure.indicator_id,
        figure.breakdown_id,
        figure.year,
        figure.value,
        case when figure.status = 'reported' then figure.value else figure.low end as low,
        case when figure.status = 'reported' then figure.value else figure.high end as high,
        figure.status,
        figure.printed,
        figure.status <> 'reported' and (figure.low is null or figure.high is null) as is_open
    from core.fact_indicator as figure
    where figure.report_id in (select report_id from yearly_report)
),

-- Numbers in place of codes for the few figures that stand in findings, so that the many others meet short keys.
in_finding as (
    select distinct
        agency.agency_id,
        indicator.indicator_id,
        breakdown.breakdown_id,
        figure.year
    from main.figure_in_finding as figure
    inner join core.dim_agency as agency on figure.agency_code = agency.code
    inner join core.dim_indicator as indicator on figure.edition = indicator.edition and figure.indicator = indicator.code
    inner join core.dim_breakdown as breakdown on figure.breakdown = breakdown.code
),

-- A join and no window, so that whoever asks for a year need not wait for all of them.
compared as (
    select
        figure.*,
        earlier.report_id is not null as has_previous,
        earlier.value as previous_value,
        earlier.status as previous_status,
        figure.is_open or coalesce(earlier.is_open, false) as either_is_open
    from yearly_figure as figure
    left join yearly_figure as earlier
        on
            figure.agency_id = earlier.agency_id
            and figure.indicator_id = earlier.indicator_id
            and figure.breakdown_id = earlier.breakdown_id
            and figure.year = earlier.year + 1
)

select
    report.agency_code,
    report.agency,
    compared.year,
    indicator.edition,
    indicator.position as indicator_no,
    indicator.code as indicator,
    indicator.path as indicator_zh,
    indicator.label_en as indicator_en,
    indicator.unit,
    breakdown.code as breakdown,
    breakdown.label_zh as breakdown_zh,
    breakdown.label_en as breakdown_en,
    compared.value,
    compared.low,
    compared.high,
    cast(compared.status as string) as status,
    coalesce(compared.printed, core.plain_number(compared.value), '') as printed,
    compared.previous_value,
    case when not compared.either_is_open then cast(compared.value - compared.previous_value as decimal(19, 6)) end as change,
    case
        when not compared.either_is_open and abs(compared.previous_value) >= 10
            then
                round(
                    cast(compared.value - compared.previous_value as double)
                    / nullif(abs(cast(compared.previous_value as double)), 0) * 100,
                    2
                )
    end as change_percent,
    concat_ws(
        ' ',
        case when compared.status <> 'reported' then cast(compared.status as string) end,
        case when compared.previous_status <> 'reported' then 'previous_' || cast(compared.previous_status as string) end,
        case
            when compared.has_previous then null
            when report.earlier_report_year = compared.year - 1 then 'not_in_previous_report'
            else 'no_previous_report'
        end,
        case when abs(compared.previous_value) < 10 then 'small_base' end,
        case when in_finding.agency_id is not null then 'in_finding' end
    ) as flags,
    report.file
from compared
inner join yearly_report as report on compared.report_id = report.report_id
inner join core.dim_indicator as indicator on compared.indicator_id = indicator.indicator_id
inner join core.dim_breakdown as breakdown on compared.breakdown_id = breakdown.breakdown_id
left join in_finding
    on
        compared.agency_id = in_finding.agency_id
        and compared.year = in_finding.year
        and compared.indicator_id = in_finding.indicator_id
        and compared.breakdown_id = in_finding.breakdown_id;
comment on view main.figure_trend is 'Every figure of a yearly report beside that of the year before on the same edition of the form';
