-- Requests carried over: what each agency began and ended the year with, and where a year does not begin with what the last one left,
-- and what is inexact or in an identity that fails, which is flagged and has bounds.
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
    flags,
    backlog_in_low,
    backlog_in_high,
    backlog_out_low,
    backlog_out_high,
    change_low,
    change_high,
    carry_over_gap_low,
    carry_over_gap_high,
    agency_code,
    file
from main.backlog
order by
    agency nulls last,
    agency_code nulls last,
    year nulls last;
