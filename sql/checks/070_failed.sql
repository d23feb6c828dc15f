-- The identities that fail, with left minus right.
create or replace temp table failed as
select
    check_outcome.report_id,
    check_outcome.identity_id,
    coalesce(roll_up.gap, own.gap, form.gap) as gap,
    report.agency_id,
    report.year
from core.check_outcome as check_outcome
inner join core.report as report on check_outcome.report_id = report.report_id
inner join report_form on check_outcome.report_id = report_form.report_id
left join own_outcome as own
    on check_outcome.report_id = own.report_id and check_outcome.identity_id = own.identity_id
left join weighed as form
    on
        report_form.form_id = form.form_id
        and check_outcome.identity_id = form.identity_id
        and form.report_id is null
left join roll_up
    on check_outcome.report_id = roll_up.report_id and check_outcome.identity_id = roll_up.identity_id
where check_outcome.outcome = 'fails';
