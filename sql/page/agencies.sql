-- The agencies, a file for each thousand: one letter a year tells who reported (r), whose report was expected and is not there, or was
-- withdrawn (n), whose file is gone (m) and whose files contradict each other (c).
with year_span as (
    select
        min(year) as first_year,
        max(year) as last_year
    from page_coverage
),

every_year as (
    select unnest(range(cast(first_year as bigint), cast(last_year as bigint) + 1)) as year
    from year_span
),

letter as (
    select
        agency.agency_no,
        string_agg(
            case coverage.coverage
                when 'reported' then 'r'
                when 'not_reported' then 'n'
                when 'retracted' then 'n'
                when 'file_missing' then 'm'
                when 'in_conflict' then 'c'
                else '-'
            end,
            ''
            order by every_year.year
        ) as years
    from page_agency as agency
    cross join every_year
    left join page_coverage as coverage
        on agency.agency_no = coverage.agency_no and every_year.year = coverage.year
    group by agency.agency_no
),

finding_count as (
    select
        agency_no,
        count(*) as findings
    from page_finding
    group by agency_no
),

told_count as (
    select
        agency_no,
        count(*) as told
    from page_told
    group by agency_no
)

select
    agency.agency_no // 1000 as block,
    agency.part,
    agency.agency_no,
    agency.agency_code,
    agency.agency,
    agency.name_en,
    agency.level,
    agency.kind,
    letter.years,
    finding_count.findings,
    told_count.told,
    nullif(agency.is_made_up, false) as is_made_up,
    nullif(agency.agency_no in (select trend.agency_no from page_trend as trend), false) as has_series
from page_agency as agency
inner join letter on agency.agency_no = letter.agency_no
left join finding_count on agency.agency_no = finding_count.agency_no
left join told_count on agency.agency_no = told_count.agency_no
order by agency.agency_no nulls last;
