-- The cells of all forms by the number that the other queries call them by.
select
    core.cell_number(indicator.indicator_id, breakdown.breakdown_id) as cell,
    indicator.code as indicator,
    breakdown.code as breakdown
from core.dim_indicator as indicator
cross join core.dim_breakdown as breakdown
order by cell;
