-- The figures of the reports of a batch.
select
    report_id,
    indicator_id,
    breakdown_id,
    whole,
    value,
    is_inexact,
    low,
    high
from figure_to_explain
where batch = :batch and years = 0;
