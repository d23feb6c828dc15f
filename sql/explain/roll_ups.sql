-- The roll-ups that fail with a cell of a report of the batch in them.
select
    failing_roll_up.report_id,
    failing_roll_up.finding_id,
    failing_roll_up.is_member,
    failing_roll_up.is_complete,
    figure_cell.cell_no,
    failing_roll_up.factor,
    failing_roll_up.constant
from report_to_explain
inner join failing_roll_up on report_to_explain.report_id = failing_roll_up.report_id
inner join figure_cell
    on
        failing_roll_up.indicator_id = figure_cell.indicator_id
        and failing_roll_up.breakdown_id = figure_cell.breakdown_id
where report_to_explain.batch = :batch
order by failing_roll_up.report_id, failing_roll_up.finding_id;
