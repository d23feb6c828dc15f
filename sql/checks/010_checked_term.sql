-- The terms of all identities but roll-ups, with what decides how they are checked: an identity is plain if it multiplies nothing.
create or replace temp table checked_term as
with checked_identity as (
    select
        identity.identity_id,
        identity.blank_mode = 'non_zero' as asks_for_zeros,
        bool_and(abs(term.coefficient) = 1) as is_plain
    from core.identity as identity
    inner join core.identity_term as term on identity.identity_id = term.identity_id
    where identity.kind <> 'roll_up'
    group by identity.identity_id, identity.blank_mode
)

select
    term.identity_id,
    term.term_no,
    term.side,
    term.coefficient,
    (term.side = 'left') = (term.coefficient > 0) as adds,
    term.indicator_id,
    term.breakdown_id,
    term.year_offset,
    indicator.may_be_negative,
    checked_identity.is_plain,
    checked_identity.asks_for_zeros
from core.identity_term as term
inner join checked_identity on term.identity_id = checked_identity.identity_id
inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id;
