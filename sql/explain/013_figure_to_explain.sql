-- The figures of all reports to explain, taken out of the facts at once. Bounds stand where they differ from the value, and are those
-- that the figure sets: 5000余 is at least 5000 and has no upper bound here, as in the checks.
create or replace temp table figure_to_explain as
select
    report_to_explain.batch,
    figure.report_id,
    figure.indicator_id,
    figure.breakdown_id,
    figure.value,
    figure.status in ('approximate', 'lower_bound', 'upper_bound') as is_inexact,
    case when figure.status <> 'upper_bound' then figure.low end as low,
    case when figure.status <> 'lower_bound' then figure.high end as high
from report_to_explain
inner join core.fact_indicator as figure on report_to_explain.report_id = figure.report_id;
