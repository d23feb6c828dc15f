-- What the agencies of a batch reported for other years.
select
    report_id,
    years,
    indicator_id,
    breakdown_id,
    is_blank_count,
    whole,
    value,
    is_inexact,
    low,
    high
from figure_to_explain
where batch = :batch and years <> 0;
