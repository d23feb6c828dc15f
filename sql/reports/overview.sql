-- The country year by year in a few numbers: who reported, how much fails, and the main concepts over reports that count every figure once.
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
        max(case when concept = 'outcomes' then value end) as outcomes,
        max(case when concept = 'disclosed' then value end) as disclosed,
        max(case when concept = 'refused' then value end) as refused,
        max(case when concept = 'backlog_out' then value end) as backlog_out,
        max(case when concept = 'reviews' then value end) as reviews,
        max(case when concept = 'lawsuits' then value end) as lawsuits
    from main.region_trend
    where province = '全国' and level = 'all'
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
    whole.lawsuits
from report_count
left join leaf_count on report_count.year = leaf_count.year
left join finding_count on report_count.year = finding_count.year
left join whole on report_count.year = whole.year
order by report_count.year nulls last;
