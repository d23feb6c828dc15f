-- What the rows of trend.sql and shares.sql are made of, by year, as a fingerprint: the series of the year, which already hold what stands
-- beside them, their reports and those of the year before, and concepts. Numbers of 128 bits have one hash where their halves change
-- places, 0 and -0.000001 have; so they are moved to where no figure can be, by 2 to the power of 126. What is hashed is hashed once more, since what
-- the engine combines last could cancel out between rows.
with input as (
    select
        figure.year,
        'series' as input,
        count(*) as row_count,
        sum(
            hash(
                hash(
                    figure.report_id,
                    figure.agency_id,
                    figure.concept_id,
                    figure.concordance_id,
                    figure.value + away.distance,
                    figure.low + away.distance,
                    figure.high + away.distance,
                    cast(figure.status as string),
                    figure.printed,
                    figure.parts_given,
                    cast(figure.finding as string),
                    figure.earlier_year,
                    figure.previous_value + away.distance,
                    figure.previous_low + away.distance,
                    figure.previous_high + away.distance,
                    cast(figure.previous_status as string),
                    figure.earlier_concordance_id,
                    cast(figure.comparability as string),
                    figure.growth_3_years,
                    figure.growth_5_years,
                    figure.whole_value + away.distance,
                    figure.whole_low + away.distance,
                    figure.whole_high + away.distance,
                    figure.whole_in_error,
                    figure.rank_of_value,
                    figure.peers,
                    figure.outlier_score,
                    cast(figure.previous_finding as string),
                    figure.whole_previous_value + away.distance,
                    figure.whole_previous_low + away.distance,
                    figure.whole_previous_high + away.distance,
                    figure.whole_previous_in_error,
                    cast(figure.whole_comparability as string),
                    figure.whole_concordance_id,
                    figure.whole_earlier_concordance_id
                )
            )
        ) as hashes
    from core.series_figure as figure
    cross join (select cast(85070591730234615865843651857942.052864 as decimal(38, 6)) as distance) as away
    group by figure.year
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
                    agency.level,
                    agency.kind,
                    namesake.region_code
                )
            )
        ) as hashes
    from core.report as report
    left join core.source_file as source on report.source_id = source.source_id
    left join core.dim_agency as agency on report.agency_id = agency.agency_id
    left join core.dim_agency as namesake on agency.code = namesake.code
    group by report.year
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
    where input = 'reports'
),

of_all_years as (
    select
        'concepts' as input,
        count(*) as row_count,
        sum(hash(hash(concept))) as hashes
    from core.concept as concept
    union all
    select
        'concordance' as input,
        count(*) as row_count,
        sum(hash(hash(concordance))) as hashes
    from core.concordance as concordance
    union all
    select
        'steps' as input,
        count(*) as row_count,
        sum(hash(hash(step))) as hashes
    from core.concordance_step as step
)

select
    reports.report,
    of_year.year,
    string_agg(concat_ws(' ', of_year.input, of_year.row_count, of_year.hashes), ', ' order by of_year.input)
    || ', '
    || (select string_agg(concat_ws(' ', input, row_count, hashes), ', ' order by input) from of_all_years) as fingerprint
from of_year
cross join (select unnest(['shares', 'trend']) as report) as reports
where of_year.year in (select year from input where input = 'series')
group by reports.report, of_year.year
order by reports.report, of_year.year;
