-- The plain identities in which a figure is blank or inexact. What is blank may be anything, but nothing below 0 unless it is a
-- difference: one that adds leaves the gap open above, one that subtracts below.
create or replace temp table identity_doubt as
select
    report_id,
    identity_id,
    count(*) - count(value) as blank_terms,
    count(value) > 0 as any_inexact,
    bool_or(value is null and (may_be_negative or not adds)) as gap_low_open_if_missing,
    bool_or(value is null and (may_be_negative or adds)) as gap_high_open_if_missing
from term_figure
where is_plain and (value is null or status <> 'reported')
group by report_id, identity_id;
