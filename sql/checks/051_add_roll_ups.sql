-- Roll-ups are outcomes like any other.
insert into checked (report_id, identity_id, gap, outcome, reason)
select
    report_id,
    identity_id,
    gap,
    outcome,
    reason
from roll_up;
