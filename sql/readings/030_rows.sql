-- The rows of a table of readings for some files; the first columns tell their order. The ends of the names let whole parts of Parquet
-- files be passed over.
select *
from read_parquet(:files, hive_partitioning = false)
where
    file between :first and :last
    and file in (:names)
order by all;
