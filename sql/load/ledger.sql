-- What every file of the folder held when it was read last.
select
    source_id,
    file,
    content_hash,
    reader_version,
    reading_knowledge,
    cast(state as varchar) as state,
    read_night,
    coalesce(memory_mb, 0) as memory_mb
from core.source_file
where state <> 'replaced'
order by file;
