-- The roll-ups that fail with a cell of a report of the batch in them.
select
    failing_roll_up.report_id,
    failing_roll_up.finding_id,
    failing_roll_up.is_member,
    failing_roll_up.is_complete,
    failing_roll_up.tolerance,
    failing_roll_up.indicator_id,
    failing_roll_up.breakdown_id,
    failing_roll_up.factor,
    failing_roll_up.constant,
    failing_roll_up.constant_low,
    failing_roll_up.constant_high
from report_to_explain
inner join failing_roll_up on report_to_explain.report_id = failing_roll_up.report_id
where report_to_explain.batch = :batch
order by failing_roll_up.report_id, failing_roll_up.finding_id;
