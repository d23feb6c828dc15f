-- What the agencies of a batch reported for the year before and for the year after.
select
    report_id,
    indicator_id,
    breakdown_id,
    is_previous,
    value
from figure_of_other_year
where batch = :batch;
