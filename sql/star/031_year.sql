-- The rows of a year as a Parquet file in the folder of that year, which says the year.
copy (
    select * exclude (year)
    from core.:table
    where year = :year
    order by all
) to :file (format parquet, compression zstd);
