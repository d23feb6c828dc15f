-- The identities that apply to a report of a batch only because a text on the form states them.
select distinct
    check_outcome.report_id,
    identity.edition || '/' || identity.code as identity
from report_to_explain
inner join core.check_outcome as check_outcome on report_to_explain.report_id = check_outcome.report_id
inner join core.identity as identity on check_outcome.identity_id = identity.identity_id
where report_to_explain.batch = :batch and identity.applies_if is not null
order by check_outcome.report_id;
