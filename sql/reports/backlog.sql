-- Requests carried over: what each agency began and ended the year with, and where a year does not begin with what the last one left.
select
    agency,
    year,
    previous_backlog_out,
    backlog_in,
    carry_over_gap,
    requests_received,
    outcomes,
    backlog_out,
    change,
    backlog_percent,
    agency_code,
    file
from main.backlog
order by
    agency nulls last,
    agency_code nulls last,
    year nulls last;
