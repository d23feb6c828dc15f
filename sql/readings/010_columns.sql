-- The columns of a table of readings that were made elsewhere, in their order, to be held against what the program knows.
select
    column_name,
    column_type
from (describe select * from read_parquet(:files, hive_partitioning = false));
