-- A whole table as a Parquet file, in an order that leaves nothing open.
copy (
    select *
    from core.:table
    order by all
) to :file (format parquet, compression zstd);
