-- Requests carried over: what came in, what was handled, what was left, and whether what was left is what the next year begins with. Flags
-- tell whether any of these figures is inexact, derived or in an identity that fails; what is open to one side has bounds only.
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
        max(case when concept = 'backlog_in' then low end) as backlog_in_low,
        max(case when concept = 'backlog_in' then high end) as backlog_in_high,
        max(case when concept = 'requests_received' then low end) as requests_received_low,
        max(case when concept = 'requests_received' then high end) as requests_received_high,
        max(case when concept = 'backlog_out' then low end) as backlog_out_low,
        max(case when concept = 'backlog_out' then high end) as backlog_out_high,
        bool_or(status in ('approximate', 'lower_bound', 'upper_bound')) as is_inexact,
        bool_or(status = 'derived') as is_derived,
        bool_or(finding <> 'none') as is_in_finding,
        bool_or(concept = 'backlog_out' and status in ('approximate', 'lower_bound', 'upper_bound')) as is_left_inexact,
        bool_or(concept = 'backlog_out' and status = 'derived') as is_left_derived,
        bool_or(concept = 'backlog_out' and finding <> 'none') as is_left_in_finding,
        max(case when concept = 'backlog_in' then 1 else 0 end) as has_backlog,
        max(file) as file
    from main.series
    where concept in ('backlog_in', 'requests_received', 'outcomes', 'backlog_out')
    group by agency_code, year
),

beside as (
    select
        *,
        lag(year) over years as earlier_year,
        lag(backlog_out) over years as earlier_backlog_out,
        lag(backlog_out_low) over years as earlier_low,
        lag(backlog_out_high) over years as earlier_high,
        lag(is_left_inexact) over years as earlier_is_inexact,
        lag(is_left_derived) over years as earlier_is_derived,
        lag(is_left_in_finding) over years as earlier_is_in_finding
    from pivoted
    where has_backlog = 1
    window years as (partition by agency_code order by year)
),

closed as (
    select
        *,
        coalesce(earlier_year = year - 1, false) as has_previous,
        backlog_in_low is not null and backlog_in_high is not null as is_in_closed,
        backlog_out_low is not null and backlog_out_high is not null as is_out_closed,
        requests_received_low is not null and requests_received_high is not null as is_received_closed,
        earlier_low is not null and earlier_high is not null as is_earlier_closed
    from beside
)

select
    agency_code,
    agency,
    year,
    case when has_previous then earlier_backlog_out end as previous_backlog_out,
    backlog_in,
    requests_received,
    outcomes,
    backlog_out,
    case when is_in_closed and is_out_closed then backlog_out - backlog_in end as change,
    case
        when is_in_closed and is_out_closed and is_received_closed and backlog_in + requests_received >= 10
            then
                round(
                    cast(backlog_out as double) / nullif(cast(backlog_in + requests_received as double), 0) * 100,
                    2
                )
    end as backlog_percent,
    case when has_previous and is_in_closed and is_earlier_closed then backlog_in - earlier_backlog_out end as carry_over_gap,
    backlog_in_low,
    backlog_in_high,
    backlog_out_low,
    backlog_out_high,
    backlog_out_low - backlog_in_high as change_low,
    backlog_out_high - backlog_in_low as change_high,
    case when has_previous then backlog_in_low - earlier_high end as carry_over_gap_low,
    case when has_previous then backlog_in_high - earlier_low end as carry_over_gap_high,
    concat_ws(
        ' ',
        case when is_inexact then 'inexact' end,
        case when is_derived then 'derived' end,
        case when is_in_finding then 'in_finding' end,
        case when has_previous and earlier_is_inexact then 'previous_inexact' end,
        case when has_previous and earlier_is_derived then 'previous_derived' end,
        case when has_previous and earlier_is_in_finding then 'previous_in_finding' end
    ) as flags,
    file
from closed;
comment on view main.backlog is 'Requests carried over from year to year, and what is not carried over as it was left';
