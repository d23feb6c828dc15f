-- Files that give one of these as the name of an agency, or as part of it: a department is named after its city.
with changed as (
    select unnest([:words]) as word
)

select distinct seen.source_id
from core.source_name as seen
inner join changed on contains(seen.name, changed.word)
order by seen.source_id;
