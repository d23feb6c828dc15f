-- The nights as a Parquet file. The hour at which a night began is left out, so that the same nights give the same bytes: it is the first
-- that counts for its day. Whether nulls are provided for must not depend on what DuckDB knows of the values, which is less after a crash.
copy (
    select * replace (case when started_at is not null then core.day_of(started_at) + interval 4 hours end as started_at)
    from core.:table
    order by all
) to :file (format parquet, compression zstd);
