-- What the rows of figures.sql are made of, by year, as a fingerprint: facts and reports of the year and of the one before, beside which
-- they stand, figures in findings, and the words of the form. Facts have the year of their report, which sql/verify holds. Numbers that
-- the engine hashes are hashed once more, since what it combines last could cancel out between rows.
with input as (
    select
        year,
        'facts' as input,
        count(*) as row_count,
        sum(
            hash(
                hash(
                    report_id,
                    agency_id,
                    indicator_id,
                    breakdown_id,
                    value,
                    low,
                    high,
                    cast(status as string),
                    printed
                )
            )
        ) as hashes
    from core.fact_indicator
    group by year
    union all
    -- With all agencies of the same code, since a year is cut by the region of a code.
    select
        report.year,
        'reports' as input,
        count(*) as row_count,
        sum(
            hash(
                hash(
                    report.report_id,
                    report.agency_id,
                    cast(report.state as string),
                    report.period,
                    source.source_id,
                    source.file,
                    agency.agency_id,
                    agency.code,
                    agency.name,
                    namesake.region_code
                )
            )
        ) as hashes
    from core.report as report
    left join core.source_file as source on report.source_id = source.source_id
    left join core.dim_agency as agency on report.agency_id = agency.agency_id
    left join core.dim_agency as namesake on agency.code = namesake.code
    group by report.year
    union all
    select
        year,
        'findings' as input,
        count(*) as row_count,
        sum(hash(hash(agency_code, edition, indicator, breakdown))) as hashes
    from main.figure_in_finding
    group by year
),

of_year as (
    select
        year,
        input,
        row_count,
        hashes
    from input
    union all
    select
        year + 1 as year,
        'earlier ' || input as input,
        row_count,
        hashes
    from input
    where input <> 'findings'
),

of_all_years as (
    select
        'indicators' as input,
        count(*) as row_count,
        sum(hash(hash(indicator))) as hashes
    from core.dim_indicator as indicator
    union all
    select
        'breakdowns' as input,
        count(*) as row_count,
        sum(hash(hash(breakdown))) as hashes
    from core.dim_breakdown as breakdown
)

select
    'figures' as report,
    year,
    string_agg(concat_ws(' ', input, row_count, hashes), ', ' order by input)
    || ', '
    || (select string_agg(concat_ws(' ', input, row_count, hashes), ', ' order by input) from of_all_years) as fingerprint
from of_year
where year in (select year from input where input = 'facts')
group by year
order by year;
