-- Surrogate keys of breakdowns, so that new ones get the next.
select
    code,
    breakdown_id as id
from core.dim_breakdown
order by breakdown_id;
