-- The reports that cases are made of, with the tables that they have (2021:requests 2021:reviews): those to explain, 0 years away from
-- themselves, and those of the same agency so many years after that identities speak of both. Where nothing compares years,
-- that of the year before still tells what may have been left in place.
create or replace temp table report_of_case as
with year_of_term as (
    select
        identity_id,
        year_offset
    from core.identity_term
    union
    select
        identity_id,
        0 as year_offset
    from core.identity_term
),

years_between as (
    select distinct cast(one.year_offset as integer) - other.year_offset as years
    from year_of_term as one
    inner join year_of_term as other on one.identity_id = other.identity_id
    union
    select -1 as years
    union
    select 0 as years
),

beside as (
    select
        failing_case.report_id,
        years_between.years,
        other.report_id as other_id,
        other.agency_id,
        other.year
    from failing_case
    cross join years_between
    inner join core.report as other
        on
            failing_case.agency_id = other.agency_id
            and failing_case.year + years_between.years = other.year
    where other.state = 'current' and other.period = 'year'
),

tables_of_report as (
    select
        report_id,
        string_agg(distinct edition || ':' || table_code, ' ' order by edition || ':' || table_code) as tables
    from core.report_table
    where report_id in (select other_id from beside)
    group by report_id
)

select
    beside.report_id,
    beside.years,
    beside.other_id,
    agency.code || '/' || beside.year || '/' as finding_prefix,
    tables_of_report.tables,
    coalesce(report_remark.tolerance, 0) as tolerance
from beside
inner join core.dim_agency as agency on beside.agency_id = agency.agency_id
inner join tables_of_report on beside.other_id = tables_of_report.report_id
left join core.report_remark as report_remark on beside.other_id = report_remark.report_id;
