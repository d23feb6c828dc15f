-- The country year by year in a few numbers: who reported, how much fails, and the main concepts over reports that count every figure once. Each
-- sum tells over how many agencies it goes, since not every form has every figure; flags tell that some of the figures are not exact.
with report_count as (
    select
        year,
        count(distinct agency_code) as reports
    from main.report
    where state = 'current' and period = 'year'
    group by year
),

leaf_count as (
    select
        year,
        count(*) as leaf_reports
    from main.leaf_report
    group by year
),

finding_count as (
    select
        year,
        count(*) as findings,
        count(distinct agency_code) as agencies_with_findings
    from main.finding
    where state = 'open'
    group by year
),

whole as (
    select
        year,
        max(case when concept = 'requests_received' then value end) as requests_received,
        max(case when concept = 'requests_received' then agencies_with_value end) as requests_received_agencies,
        max(case when concept = 'requests_received' then low end) as requests_received_low,
        max(case when concept = 'requests_received' then high end) as requests_received_high,
        max(case when concept = 'outcomes' then value end) as outcomes,
        max(case when concept = 'outcomes' then agencies_with_value end) as outcomes_agencies,
        max(case when concept = 'outcomes' then low end) as outcomes_low,
        max(case when concept = 'outcomes' then high end) as outcomes_high,
        max(case when concept = 'disclosed' then value end) as disclosed,
        max(case when concept = 'disclosed' then agencies_with_value end) as disclosed_agencies,
        max(case when concept = 'disclosed' then low end) as disclosed_low,
        max(case when concept = 'disclosed' then high end) as disclosed_high,
        max(case when concept = 'refused' then value end) as refused,
        max(case when concept = 'refused' then agencies_with_value end) as refused_agencies,
        max(case when concept = 'refused' then low end) as refused_low,
        max(case when concept = 'refused' then high end) as refused_high,
        max(case when concept = 'backlog_out' then value end) as backlog_out,
        max(case when concept = 'backlog_out' then agencies_with_value end) as backlog_out_agencies,
        max(case when concept = 'backlog_out' then low end) as backlog_out_low,
        max(case when concept = 'backlog_out' then high end) as backlog_out_high,
        max(case when concept = 'reviews' then value end) as reviews,
        max(case when concept = 'reviews' then agencies_with_value end) as reviews_agencies,
        max(case when concept = 'reviews' then low end) as reviews_low,
        max(case when concept = 'reviews' then high end) as reviews_high,
        max(case when concept = 'lawsuits' then value end) as lawsuits,
        max(case when concept = 'lawsuits' then agencies_with_value end) as lawsuits_agencies,
        max(case when concept = 'lawsuits' then low end) as lawsuits_low,
        max(case when concept = 'lawsuits' then high end) as lawsuits_high,
        sum(agencies_inexact) as agencies_inexact,
        sum(agencies_derived) as agencies_derived,
        sum(agencies_in_error) as agencies_in_error
    from main.region_trend
    where
        province = '全国'
        and level = 'all'
        and concept in ('requests_received', 'outcomes', 'disclosed', 'refused', 'backlog_out', 'reviews', 'lawsuits')
    group by year
)

select
    report_count.year,
    report_count.reports,
    leaf_count.leaf_reports,
    coalesce(finding_count.findings, 0) as findings,
    coalesce(finding_count.agencies_with_findings, 0) as agencies_with_findings,
    whole.requests_received,
    whole.outcomes,
    whole.disclosed,
    whole.refused,
    whole.backlog_out,
    whole.reviews,
    whole.lawsuits,
    concat_ws(
        ' ',
        case when whole.agencies_inexact > 0 then 'inexact' end,
        case when whole.agencies_derived > 0 then 'derived' end,
        case when whole.agencies_in_error > 0 then 'in_error' end
    ) as flags,
    whole.requests_received_agencies,
    whole.outcomes_agencies,
    whole.disclosed_agencies,
    whole.refused_agencies,
    whole.backlog_out_agencies,
    whole.reviews_agencies,
    whole.lawsuits_agencies,
    whole.requests_received_low,
    whole.requests_received_high,
    whole.outcomes_low,
    whole.outcomes_high,
    whole.disclosed_low,
    whole.disclosed_high,
    whole.refused_low,
    whole.refused_high,
    whole.backlog_out_low,
    whole.backlog_out_high,
    whole.reviews_low,
    whole.reviews_high,
    whole.lawsuits_low,
    whole.lawsuits_high
from report_count
left join leaf_count on report_count.year = leaf_count.year
left join finding_count on report_count.year = finding_count.year
left join whole on report_count.year = whole.year
order by report_count.year nulls last;
