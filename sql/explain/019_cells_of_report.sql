-- Reports to explain that have the same cells, named by the least of them: which cells these are is read once, and of the figures
-- only those that are not 0. A sum of hashes, 64 bits wide each, tells the cells as it does in the checks (016_report_form).
create or replace temp table cells_of_report as
with told as (
    select
        report_id,
        count(*) as figures,
        sum(hash(hash(indicator_id, breakdown_id))) as cells
    from figure_to_explain
    where years = 0
    group by report_id
)

select
    report_id,
    min(report_id) over (partition by figures, cells) as model_id
from told;
