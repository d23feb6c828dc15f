-- Concepts by province and level, and for the whole: sums over leaf reports, so that nothing counts twice, and beside them the constant
-- panel, the agencies that have a comparable value in both years. Only what may be added up stands here.
create or replace view main.region_trend as
with leaf as (
    select
        trend.agency_code,
        trend.year,
        trend.concept_no,
        trend.concept,
        trend.concept_zh,
        trend.concept_en,
        trend.unit,
        coalesce(province.name, '') as province,
        trend.level,
        trend.value,
        trend.low,
        trend.high,
        trend.status,
        trend.finding,
        case
            when trend.change is not null and trend.comparability in ('exact', 'near') and leaf_before.year is not null
                then trend.previous_value
        end as panel_previous,
        trend.comparability
    from main.trend as trend
    inner join main.leaf_report as leaf_report
        on trend.agency_code = leaf_report.agency_code and trend.year = leaf_report.year
    left join main.leaf_report as leaf_before
        on trend.agency_code = leaf_before.agency_code and trend.year = leaf_before.year + 1
    left join core.division as province on substr(trend.region_code, 1, 2) || '0000' = province.code
),

summed as (
    select
        case when grouping(province) = 1 then '全国' else province end as province,
        case when grouping(level) = 1 then 'all' else level end as level,
        year,
        concept_no,
        max(concept) as concept,
        max(concept_zh) as concept_zh,
        max(concept_en) as concept_en,
        max(unit) as unit,
        count(*) as agencies,
        count(value) as agencies_with_value,
        sum(value) as value,
        case when count(low) = count(value) then sum(low) end as low,
        case when count(high) = count(value) then sum(high) end as high,
        count(*) filter (where value is not null and status in ('approximate', 'lower_bound', 'upper_bound')) as agencies_inexact,
        count(*) filter (where value is not null and status = 'derived') as agencies_derived,
        count(*) filter (where value is not null and finding = 'error') as agencies_in_error,
        count(panel_previous) as panel_agencies,
        sum(case when panel_previous is not null then value end) as panel_value,
        sum(panel_previous) as panel_previous
    from leaf
    group by grouping sets (
        (year, concept_no),
        (province, year, concept_no),
        (level, year, concept_no),
        (province, level, year, concept_no)
    )
)

select
    province,
    level,
    year,
    concept_no,
    concept,
    concept_zh,
    concept_en,
    unit,
    agencies,
    agencies_with_value,
    value,
    low,
    high,
    agencies_inexact,
    agencies_derived,
    agencies_in_error,
    panel_agencies,
    panel_value,
    panel_previous,
    panel_value - panel_previous as panel_change,
    case
        when panel_previous >= 10
            then round(cast(panel_value - panel_previous as double) / nullif(cast(panel_previous as double), 0) * 100, 2)
    end as panel_change_percent
from summed;
comment on view main.region_trend is 'Concepts by province and level: sums over leaf reports, with the constant panel beside all, and how many of the figures are inexact, derived or in error';
