-- What the agencies of a batch reported for other years.
select
    report_id,
    years,
    indicator_id,
    breakdown_id,
    value,
    is_inexact,
    low,
    high,
    is_blank_count
from figure_of_other_year
where batch = :batch;
