-- Indicators that are no longer in the knowledge stay as long as figures refer to them.
insert into core.dim_indicator
select former_indicator.*
from former_indicator
where
    former_indicator.indicator_id not in (select indicator_id from core.dim_indicator)
    and (
        former_indicator.indicator_id in (select indicator_id from core.fact_indicator)
        or former_indicator.indicator_id in (select indicator_id from core.fact_indicator_history)
    );
