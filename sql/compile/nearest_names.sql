-- Names of agencies that are most like a name that nobody bears, for whoever mistyped it; the best first.
with named as (
    select
        agency_id,
        name
    from core.dim_agency
    union
    select
        agency_id,
        name
    from core.agency_name
),

liked as (
    select
        agency_id,
        max(jaro_winkler_similarity(name, :name)) as likeness
    from named
    group by agency_id
)

select agency.name
from liked
inner join core.dim_agency as agency on liked.agency_id = agency.agency_id
where liked.likeness > 0.6
order by liked.likeness desc, agency.code
limit 4;
