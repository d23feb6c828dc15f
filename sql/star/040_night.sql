-- The nights as a Parquet file. The hour at which a night began is left out, so that the same nights give the same bytes: it is the first
-- that counts for its day.
copy (
    select * replace (core.day_of(started_at) + interval 4 hours as started_at)
    from core.:table
    order by all
) to :file (format parquet, compression zstd);
