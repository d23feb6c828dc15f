-- The cells of all forms by the numbers that the other queries call them by.
select
    indicator.indicator_id,
    breakdown.breakdown_id,
    indicator.edition,
    indicator.code as indicator,
    breakdown.code as breakdown
from core.dim_indicator as indicator
cross join core.dim_breakdown as breakdown
order by indicator.indicator_id, breakdown.breakdown_id;
