-- The figures of the reports of a batch that are not an exact 0; where else they have cells the models tell.
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
where batch = :batch and years = 0 and whole is distinct from 0;
