-- The current reports on which identities fail, and the members of wholes that do not roll up, in batches that fit into memory.
create or replace temp table report_to_explain as
with failing_report as (
    select report_id
    from core.check_outcome
    where outcome = 'fails'
    union
    select report_id
    from failing_roll_up
)

select
    report.report_id,
    report.agency_id,
    report.year,
    cast((row_number() over (order by report.agency_id, report.year) - 1) // 1000 as integer) as batch
from failing_report
inner join core.report as report on failing_report.report_id = report.report_id;
