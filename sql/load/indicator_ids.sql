-- Surrogate keys of indicators, so that new ones get the next.
select
    edition || '/' || code as code,
    indicator_id as id
from core.dim_indicator
order by indicator_id;
