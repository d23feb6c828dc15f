-- The panel as a Parquet file; the night stands in it as a column.
copy (
    select *
    from temp.panel
    order by agency_code, year
) to :file (format parquet, compression zstd);
