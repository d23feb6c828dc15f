-- What is other on a report than on its form.
create or replace temp table own_outcome as
select
    own.report_id,
    own.identity_id,
    own.gap,
    own.outcome,
    own.reason
from weighed as own
inner join weighed as form on own.form_id = form.form_id and own.identity_id = form.identity_id
where
    own.report_id is not null
    and form.report_id is null
    and (
        own.outcome is distinct from form.outcome
        or own.reason is distinct from form.reason
        or own.outcome = 'fails' and own.gap <> form.gap
    );
