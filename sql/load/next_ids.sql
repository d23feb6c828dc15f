-- Surrogate keys that are free.
select
    (select coalesce(max(source_id), 0) + 1 from core.source_file) as source_id,
    (select coalesce(max(report_id), 0) + 1 from core.report) as report_id;
