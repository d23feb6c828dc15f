-- Requests carried over: what came in, what was handled, what was left, and whether what was left is what the next year begins with.
create or replace view main.backlog as
with pivoted as (
    select
        agency_code,
        max(agency) as agency,
        year,
        max(case when concept = 'backlog_in' then value end) as backlog_in,
        max(case when concept = 'requests_received' then value end) as requests_received,
        max(case when concept = 'outcomes' then value end) as outcomes,
        max(case when concept = 'backlog_out' then value end) as backlog_out,
        max(case when concept = 'backlog_in' then 1 else 0 end) as has_backlog,
        max(file) as file
    from main.series
    where concept in ('backlog_in', 'requests_received', 'outcomes', 'backlog_out')
    group by agency_code, year
),

beside as (
    select
        *,
        lag(year) over (partition by agency_code order by year) as earlier_year,
        lag(backlog_out) over (partition by agency_code order by year) as earlier_backlog_out
    from pivoted
    where has_backlog = 1
)

select
    agency_code,
    agency,
    year,
    case when earlier_year = year - 1 then earlier_backlog_out end as previous_backlog_out,
    backlog_in,
    requests_received,
    outcomes,
    backlog_out,
    backlog_out - backlog_in as change,
    case
        when backlog_in + requests_received >= 10
            then
                round(
                    cast(backlog_out as double) / nullif(cast(backlog_in + requests_received as double), 0) * 100,
                    2
                )
    end as backlog_percent,
    backlog_in - case when earlier_year = year - 1 then earlier_backlog_out end as carry_over_gap,
    file
from beside;
comment on view main.backlog is 'Requests carried over from year to year, and what is not carried over as it was left';
