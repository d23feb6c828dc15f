-- The identities that apply to the reports of a batch and to those of other years only because a text on the form states them.
select distinct
    report_beside.report_id,
    report_beside.years,
    identity.edition || '/' || identity.code as identity
from report_beside
inner join core.check_outcome as check_outcome on report_beside.other_id = check_outcome.report_id
inner join core.identity as identity on check_outcome.identity_id = identity.identity_id
where report_beside.batch = :batch and identity.applies_if is not null
order by report_beside.report_id, report_beside.years, identity;
