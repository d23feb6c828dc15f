-- Surrogate keys of agencies, so that new ones get the next.
select
    code,
    agency_id as id
from core.dim_agency
order by agency_id;
