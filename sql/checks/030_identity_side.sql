-- Both sides with their bounds, where figures are inexact or are multiplied: 5000余 is at least 5000 and has no upper bound here. What
-- is blank may be anything, but nothing below 0 unless it is a difference. Products are wide, since those of two
-- decimal(18,6) overflow at ten million.
create or replace temp table identity_side as
with bounded as (
    select
        report_id,
        identity_id
    from identity_doubt
    where any_inexact
    union all
    select
        report_form.report_id,
        form_identity.identity_id
    from report_form
    inner join form_identity on report_form.form_id = form_identity.form_id
    where form_identity.identity_id in (select identity_id from checked_term where not is_plain)
),

bounded_term as (
    select
        term.report_id,
        term.identity_id,
        term.side,
        cast(term.coefficient as decimal(38, 6)) as coefficient,
        term.may_be_negative,
        term.value,
        core.least_of(term.status, term.value, term.low) as least,
        core.most_of(term.status, term.value, term.high) as most
    from term_figure as term
    inner join bounded on term.report_id = bounded.report_id and term.identity_id = bounded.identity_id
),

term_bound as (
    select
        *,
        value is null as is_missing,
        coefficient * value as term_value,
        case when coefficient > 0 then coefficient * least else coefficient * most end as term_low,
        case when coefficient > 0 then coefficient * most else coefficient * least end as term_high,
        may_be_negative or coefficient < 0 as is_low_open_if_missing,
        may_be_negative or coefficient > 0 as is_high_open_if_missing
    from bounded_term
)

select
    report_id,
    identity_id,
    count(*) - count(value) as blank_terms,
    coalesce(sum(term_value) filter (where side = 'left'), 0)
    - coalesce(sum(term_value) filter (where side = 'right'), 0) as gap,
    coalesce(sum(term_low) filter (where side = 'left'), 0)
    - coalesce(sum(term_high) filter (where side = 'right'), 0) as gap_low,
    coalesce(sum(term_high) filter (where side = 'left'), 0)
    - coalesce(sum(term_low) filter (where side = 'right'), 0) as gap_high,
    coalesce(
        bool_or(not is_missing and case when side = 'left' then term_low is null else term_high is null end), false
    ) as gap_low_open,
    coalesce(
        bool_or(not is_missing and case when side = 'left' then term_high is null else term_low is null end), false
    ) as gap_high_open,
    coalesce(
        bool_or(is_missing and case when side = 'left' then is_low_open_if_missing else is_high_open_if_missing end), false
    ) as gap_low_open_if_missing,
    coalesce(
        bool_or(is_missing and case when side = 'left' then is_high_open_if_missing else is_low_open_if_missing end), false
    ) as gap_high_open_if_missing
from term_bound
group by report_id, identity_id;
