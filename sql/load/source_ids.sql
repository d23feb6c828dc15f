-- The ledger entry that stands for each file.
select
    file,
    source_id,
    content_hash,
    first_night
from core.source_file
where state <> 'replaced'
order by file;
