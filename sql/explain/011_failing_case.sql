-- The current reports on which identities fail, and the members of wholes that do not roll up: each is a case of its own.
create or replace temp table failing_case as
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
    report.year
from failing_report
inner join core.report as report on failing_report.report_id = report.report_id;
