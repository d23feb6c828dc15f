-- The identities that fail.
create or replace temp table failed as
select
    checked.report_id,
    checked.identity_id,
    checked.gap,
    report.agency_id,
    report.year
from checked
inner join core.report as report on checked.report_id = report.report_id
where checked.outcome = 'fails';
