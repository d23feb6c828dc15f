-- The cells of the reports that stand for those of a batch with the same cells.
with model as (
    select distinct cells_of_report.model_id
    from report_to_explain
    inner join cells_of_report on report_to_explain.report_id = cells_of_report.report_id
    where report_to_explain.batch = :batch
)

select
    figure.report_id,
    figure.indicator_id,
    figure.breakdown_id
from model
inner join figure_to_explain as figure on model.model_id = figure.report_id
where figure.years = 0;
