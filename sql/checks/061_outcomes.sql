-- Keeps the outcome of every identity on every current report: those of reports that changed give way to those of this night.
delete from core.check_outcome
where report_id in (select report_id from changed_outcome);
insert into core.check_outcome (report_id, identity_id, outcome, reason)
select
    report_id,
    identity_id,
    outcome,
    reason
from checked
where report_id in (select report_id from changed_outcome)
order by report_id, identity_id;
