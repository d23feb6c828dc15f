-- The current reports on which identities fail, and the members of wholes that do not roll up, in batches that fit into memory,
-- with the tables that they and the report of the next year have: 2021:requests 2021:reviews.
create or replace temp table report_to_explain as
with failing_report as (
    select report_id
    from core.check_outcome
    where outcome = 'fails'
    union
    select report_id
    from failing_roll_up
),

neighbour as (
    select
        report.report_id,
        report.agency_id,
        report.year,
        next_report.report_id as next_report_id,
        previous_report.report_id as previous_report_id
    from failing_report
    inner join core.report as report on failing_report.report_id = report.report_id
    left join core.report as next_report
        on
            report.agency_id = next_report.agency_id
            and report.year + 1 = next_report.year
            and next_report.state = 'current'
            and next_report.period = 'year'
    left join core.report as previous_report
        on
            report.agency_id = previous_report.agency_id
            and report.year - 1 = previous_report.year
            and previous_report.state = 'current'
            and previous_report.period = 'year'
),

tables_of_report as (
    select
        report_id,
        string_agg(distinct edition || ':' || table_code, ' ' order by edition || ':' || table_code) as tables
    from core.report_table
    where
        report_id in (select report_id from neighbour)
        or report_id in (select next_report_id from neighbour)
    group by report_id
)

select
    neighbour.report_id,
    neighbour.year,
    agency.code as agency_code,
    tables_of_report.tables,
    neighbour.previous_report_id,
    neighbour.next_report_id,
    next_tables.tables as next_tables,
    cast((row_number() over (order by neighbour.agency_id, neighbour.year) - 1) // 500 as integer) as batch
from neighbour
inner join core.dim_agency as agency on neighbour.agency_id = agency.agency_id
inner join tables_of_report on neighbour.report_id = tables_of_report.report_id
left join tables_of_report as next_tables on neighbour.next_report_id = next_tables.report_id;
