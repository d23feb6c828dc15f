-- The outcome of every identity that applies to a current yearly report, roll-ups as well: that of its form, or its own. Reports of
-- which all is as on their form, which most are, are not compared identity by identity.
create or replace temp view checked as
with report as materialized (
    select
        report_id,
        form_id,
        report_id in (select report_id from own_outcome) as has_own
    from report_form
),

form_outcome as (
    select
        form_id,
        identity_id,
        outcome,
        reason
    from weighed
    where report_id is null
),

outcome_of_report as (
    select
        report.report_id,
        form_outcome.identity_id,
        form_outcome.outcome,
        form_outcome.reason
    from report
    inner join form_outcome on report.form_id = form_outcome.form_id
    where not report.has_own
    union all
    select
        report.report_id,
        form_outcome.identity_id,
        case when own.report_id is null then form_outcome.outcome else own.outcome end as outcome,
        case when own.report_id is null then form_outcome.reason else own.reason end as reason
    from report
    inner join form_outcome on report.form_id = form_outcome.form_id
    left join own_outcome as own
        on report.report_id = own.report_id and form_outcome.identity_id = own.identity_id
    where report.has_own
)

select
    report_id,
    identity_id,
    outcome,
    reason
from outcome_of_report
where outcome is not null
union all
select
    report_id,
    identity_id,
    outcome,
    reason
from roll_up;
