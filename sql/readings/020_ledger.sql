-- The files that were read elsewhere, and with what, to be planned like those of the folder of reports.
select
    file,
    content_hash,
    size,
    reader_version,
    reading_knowledge,
    memory_mb
from read_parquet(:files, hive_partitioning = false)
order by file;
