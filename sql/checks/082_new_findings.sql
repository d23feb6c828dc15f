-- What fails for the first time.
insert into core.finding (
    finding_id, report_id, identity_id, left_value, right_value, gap, left_text, right_text, cells, state, first_night,
    last_night
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
    'open' as state,
    :night as first_night,
    :night as last_night
from failing
where finding_id not in (select finding_id from core.finding)
order by finding_id;
