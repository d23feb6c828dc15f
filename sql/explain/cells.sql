-- The cells of all forms by the number that the other queries call them by.
select
    cast(indicator.indicator_id as integer) * 256 + breakdown.breakdown_id as cell,
    indicator.code as indicator,
    breakdown.code as breakdown
from core.dim_indicator as indicator
cross join core.dim_breakdown as breakdown
order by cell;
