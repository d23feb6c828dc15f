-- Where anything but 0 is reported, for the identities whose blank mode asks.
create or replace temp table not_zero as
select distinct
    report_id,
    identity_id
from term_figure
where asks_for_zeros and value <> 0;
