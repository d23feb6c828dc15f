-- The figures of the reports of a batch. Bounds stand where they differ from the value, and are those that the figure sets: 5000余
-- is at least 5000 and has no upper bound here, as in the checks.
select
    figure.report_id,
    core.cell_number(figure.indicator_id, figure.breakdown_id) as cell,
    figure.value,
    figure.status in ('approximate', 'lower_bound', 'upper_bound') as is_inexact,
    case when figure.status <> 'upper_bound' then figure.low end as low,
    case when figure.status <> 'lower_bound' then figure.high end as high
from report_to_explain
inner join core.fact_indicator as figure on report_to_explain.report_id = figure.report_id
where report_to_explain.batch = :batch;
