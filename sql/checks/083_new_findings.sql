-- What fails for the first time.
insert into core.finding (
    finding_id, report_id, identity_id, left_value, right_value, gap, left_text, right_text, cells, term_values, rule, state, progress,
    first_night, last_night, times_reopened
)
select
    finding_id,
    report_id,
    identity_id,
    left_value,
    right_value,
    gap,
    left_text,
    right_text,
    cells,
    term_values,
    rule,
    'open' as state,
    'new' as progress,
    :night as first_night,
    :night as last_night,
    0 as times_reopened
from failing
where finding_id not in (select finding_id from core.finding)
order by finding_id;
