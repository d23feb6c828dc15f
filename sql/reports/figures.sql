-- Every figure of every report beside that of the year before on the same edition of the form, all applicants apart.
-- A series here never crosses editions, which trend.sql does; flags say why a figure cannot be compared, or only with care.
-- What is open to one side has no change.
with yearly_figure as (
    select
        agency_code,
        agency,
        year,
        edition,
        indicator_no,
        indicator,
        indicator_zh,
        indicator_en,
        unit,
        breakdown,
        breakdown_zh,
        value,
        low,
        high,
        status,
        printed,
        file,
        lag(year) over (
            partition by agency_code, edition, indicator, breakdown
            order by year
        ) as earlier_year,
        lag(status <> 'reported' and (low is null or high is null)) over (
            partition by agency_code, edition, indicator, breakdown
            order by year
        ) as earlier_is_open,
        lag(value) over (
            partition by agency_code, edition, indicator, breakdown
            order by year
        ) as earlier_value,
        lag(status) over (
            partition by agency_code, edition, indicator, breakdown
            order by year
        ) as earlier_status
    from main.figure
),

with_previous as (
    select
        *,
        case when earlier_year = year - 1 then earlier_value end as previous_value,
        status <> 'reported' and (low is null or high is null) or coalesce(earlier_is_open, false) as is_open,
        case when earlier_year = year - 1 then earlier_status end as previous_status
    from yearly_figure
),

reported_year as (
    select distinct
        agency_code,
        year
    from main.figure
)

select
    figure.agency,
    figure.year,
    figure.indicator_zh,
    figure.breakdown_zh,
    figure.unit,
    figure.value,
    figure.previous_value,
    case when not figure.is_open then figure.value - figure.previous_value end as change,
    case
        when not figure.is_open and abs(figure.previous_value) >= 10
            then
                round(
                    cast(figure.value - figure.previous_value as double)
                    / nullif(abs(cast(figure.previous_value as double)), 0) * 100,
                    2
                )
    end as change_percent,
    concat_ws(
        ' ',
        case when figure.status <> 'reported' then figure.status end,
        case
            when figure.previous_status is not null and figure.previous_status <> 'reported'
                then 'previous_' || figure.previous_status
        end,
        case
            when figure.previous_status is null and previous_report.year is null then 'no_previous_report'
            when figure.previous_status is null then 'not_in_previous_report'
        end,
        case when abs(figure.previous_value) < 10 then 'small_base' end,
        case when figure_in_finding.findings > 0 then 'in_finding' end
    ) as flags,
    figure.low,
    figure.high,
    figure.printed,
    figure.indicator_en,
    figure.edition,
    figure.indicator,
    figure.breakdown,
    figure.file
from with_previous as figure
left join reported_year as previous_report
    on figure.agency_code = previous_report.agency_code and figure.year - 1 = previous_report.year
left join main.figure_in_finding as figure_in_finding
    on
        figure.agency_code = figure_in_finding.agency_code
        and figure.year = figure_in_finding.year
        and figure.edition = figure_in_finding.edition
        and figure.indicator = figure_in_finding.indicator
        and figure.breakdown = figure_in_finding.breakdown
order by
    figure.agency nulls last,
    figure.edition nulls last,
    figure.indicator_no nulls last,
    figure.breakdown nulls last,
    figure.year nulls last;
