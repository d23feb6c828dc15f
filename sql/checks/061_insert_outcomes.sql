-- Keeps the outcome of every identity on every current report.
insert into core.check_outcome (report_id, identity_id, outcome, reason)
select
    report_id,
    identity_id,
    outcome,
    reason
from checked
order by report_id, identity_id;
