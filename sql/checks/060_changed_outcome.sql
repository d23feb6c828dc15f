-- The reports whose outcomes are other ones than those kept: told by their number and a sum of hashes, 64 bits wide each, of which each
-- is hashed once more, since what the engine combines last could cancel out. What a report's outcomes add up to is that of its form, with
-- its own ones in the place of the form's, and roll-ups, so that only those that are kept have to be looked at one by one.
create or replace temp table changed_outcome as
with outcome_of_form as (
    select
        form_id,
        identity_id,
        case when outcome is null then 0 else 1 end as outcomes,
        case when outcome is null then 0 else cast(hash(hash(identity_id, outcome, reason)) as hugeint) end as row_hash
    from weighed
    where report_id is null
),

form as (
    select
        form_id,
        sum(outcomes) as outcomes,
        sum(row_hash) as row_hashes
    from outcome_of_form
    group by form_id
),

part as (
    select
        report_form.report_id,
        form.outcomes,
        form.row_hashes
    from report_form
    inner join form on report_form.form_id = form.form_id
    union all
    select
        own.report_id,
        case when own.outcome is null then 0 else 1 end - outcome_of_form.outcomes as outcomes,
        case when own.outcome is null then 0 else cast(hash(hash(own.identity_id, own.outcome, own.reason)) as hugeint) end
        - outcome_of_form.row_hash as row_hashes
    from own_outcome as own
    inner join report_form on own.report_id = report_form.report_id
    inner join outcome_of_form
        on report_form.form_id = outcome_of_form.form_id and own.identity_id = outcome_of_form.identity_id
    union all
    select
        report_id,
        1 as outcomes,
        cast(hash(hash(identity_id, outcome, reason)) as hugeint) as row_hashes
    from roll_up
),

now as (
    select
        report_id,
        sum(outcomes) as outcomes,
        sum(row_hashes) as row_hashes
    from part
    group by report_id
),

before as (
    select
        report_id,
        count(*) as outcomes,
        sum(hash(hash(identity_id, outcome, reason))) as row_hashes
    from core.check_outcome
    group by report_id
)

select coalesce(now.report_id, before.report_id) as report_id
from now
full outer join before on now.report_id = before.report_id
where
    coalesce(now.outcomes, 0) <> coalesce(before.outcomes, 0)
    or coalesce(now.row_hashes, 0) <> coalesce(before.row_hashes, 0);
