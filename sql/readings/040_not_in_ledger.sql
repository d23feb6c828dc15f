-- A file of which a table has rows and the ledger none, as where a part of the ledger was lost in copying.
select file
from read_parquet(:files, hive_partitioning = false)
anti join (
    select file
    from read_parquet(:ledger, hive_partitioning = false)
) using (file)
order by file
limit 1;
