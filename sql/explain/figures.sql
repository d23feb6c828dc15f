-- The figures of the reports of a batch, in millionths, which whole numbers hold exactly. Bounds stand where they differ from
-- the value, and are those that the figure sets: 5000余 is at least 5000 and has no upper bound here, as in the checks.
select
    figure.report_id,
    figure_cell.cell_no,
    figure.value is not null as has_value,
    figure.status in ('approximate', 'lower_bound', 'upper_bound') as is_inexact,
    coalesce(cast(cast(figure.value as decimal(38, 6)) * 1000000 as bigint), 0) as value,
    cast(cast(case when figure.status <> 'upper_bound' then figure.low end as decimal(38, 6)) * 1000000 as bigint) as low,
    cast(cast(case when figure.status <> 'lower_bound' then figure.high end as decimal(38, 6)) * 1000000 as bigint) as high
from report_to_explain
inner join core.fact_indicator as figure on report_to_explain.report_id = figure.report_id
inner join figure_cell
    on figure.indicator_id = figure_cell.indicator_id and figure.breakdown_id = figure_cell.breakdown_id
where report_to_explain.batch = :batch;
