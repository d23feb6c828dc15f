-- The cases that are not explained yet, in batches that fit into memory.
create or replace temp table report_to_explain as
select
    report_id,
    cast((row_number() over (order by agency_id, year) - 1) // 1000 as integer) as batch
from failing_case
where report_id not in (select report_id from core.explained_case);
create or replace temp table report_beside as
select
    report_to_explain.batch,
    report_of_case.*
from report_of_case
inner join report_to_explain on report_of_case.report_id = report_to_explain.report_id;
