-- The cells that explanations would change, with the values that they have and that would repair.
create or replace view main.explanation_change as
select
    agency.code as agency_code,
    report.year,
    change.group_no,
    change.rank,
    change.slip_no,
    change.indicator,
    change.breakdown,
    change.printed,
    change.proposed,
    change.edition
from core.explanation_change as change
inner join core.report as report on change.report_id = report.report_id
inner join core.dim_agency as agency on report.agency_id = agency.agency_id;
comment on view main.explanation_change is 'The cells that explanations would change';
