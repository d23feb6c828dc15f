-- The first year of which something changed since the series were worked out, null where nothing did. A year that came or went counts, and
-- one with series of which it is not known what they stand on, as an earlier program leaves them.
with before as (
    select
        year,
        max(fingerprint) as fingerprint
    from (
        select
            year,
            fingerprint
        from core.series_input
        union all
        select distinct
            year,
            null as fingerprint
        from core.series_figure
    )
    group by year
)

select cast(min(coalesce(now.year, before.year)) as integer) as first_year
from series_input as now
full outer join before on now.year = before.year
where before.fingerprint is null or before.fingerprint is distinct from :program || ' ' || now.fingerprint;
