-- The reports of a batch.
select
    report_id,
    agency_code,
    year,
    tables,
    next_tables
from report_to_explain
where batch = :batch
order by report_id;
