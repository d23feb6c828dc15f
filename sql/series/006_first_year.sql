-- The first year of which something changed since the series were worked out, null where nothing did. A year that came or went counts.
select cast(min(coalesce(now.year, before.year)) as integer) as first_year
from series_input as now
full outer join core.series_input as before on now.year = before.year
where before.fingerprint is distinct from :program || ' ' || now.fingerprint;
