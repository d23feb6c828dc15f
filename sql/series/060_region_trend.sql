-- Sums of concepts over leaf reports by province and level, worked out once for the views and reports that look at them, of years of which
-- something changed. Beside them the constant panel: the agencies that have a comparable value in both years.
delete from core.region_trend
where year in (select year from year_to_sum) or not exists (select 1 from core.summed_year);
insert into core.region_trend
with leaf as (
    select
        trend.agency_code,
        trend.year,
        trend.concept_no as concept_id,
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
    where trend.year in (select year from year_to_sum)
)

select
    case when grouping(province) = 1 then '全国' else province end as province,
    case when grouping(level) = 1 then 'all' else level end as level,
    year,
    concept_id,
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
    (year, concept_id),
    (province, year, concept_id),
    (level, year, concept_id),
    (province, level, year, concept_id)
)
order by all;
-- Remembers what they stand on now.
delete from core.summed_year;
insert into core.summed_year
select
    year,
    inputs,
    hashes,
    program
from region_of_year
order by year;
