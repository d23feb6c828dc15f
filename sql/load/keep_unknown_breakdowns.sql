-- Breakdowns that are no longer in the knowledge stay as long as figures refer to them.
insert into core.dim_breakdown
select former_breakdown.*
from former_breakdown
where
    former_breakdown.breakdown_id not in (select breakdown_id from core.dim_breakdown)
    and (
        former_breakdown.breakdown_id in (select breakdown_id from core.fact_indicator)
        or former_breakdown.breakdown_id in (select breakdown_id from core.fact_indicator_history)
    );
