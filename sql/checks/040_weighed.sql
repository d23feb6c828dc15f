-- The outcome of each identity on each form whose figures are all exact and add up, report_id being null, and on each report where
-- something else stands out: a gap, a blank, an inexact figure, a product. Almost all identities on almost all reports are the former.
--
-- A blank mode says what is asked: where nothing is reported, or nothing but zero, some modes do not ask, and there is no outcome.
-- While a figure is missing an identity cannot be checked, but fails all the same where no value that the figure could have
-- would satisfy it: parts that exceed their total, whatever the blank part is.
create or replace temp table weighed as
with standing_out as (
    select
        report_id,
        identity_id
    from identity_gap
    union
    select
        report_id,
        identity_id
    from identity_doubt
    union
    select
        report_id,
        identity_id
    from not_zero
    union
    select
        report_id,
        identity_id
    from identity_side
),

asked as (
    select
        cast(null as integer) as report_id,
        form_id,
        identity_id
    from form_identity
    union all
    select
        standing_out.report_id,
        report_form.form_id,
        standing_out.identity_id
    from standing_out
    inner join report_form on standing_out.report_id = report_form.report_id
),

side as (
    select
        asked.report_id,
        asked.form_id,
        asked.identity_id,
        identity.relation,
        identity.blank_mode,
        identity.terms,
        form_identity.lacks_year,
        form_identity.tolerance,
        form_identity.present_terms,
        form_identity.present_terms - coalesce(identity_side.blank_terms, identity_doubt.blank_terms, 0)
            as reported_terms,
        not_zero.report_id is not null as any_not_zero,
        identity.constant + coalesce(identity_side.gap, identity_gap.gap, 0) as gap,
        identity.constant + coalesce(identity_side.gap_low, identity_gap.gap, 0) as gap_low,
        identity.constant + coalesce(identity_side.gap_high, identity_gap.gap, 0) as gap_high,
        coalesce(identity_side.gap_low_open, false) as gap_low_open,
        coalesce(identity_side.gap_high_open, false) as gap_high_open,
        coalesce(identity_side.gap_low_open_if_missing, identity_doubt.gap_low_open_if_missing, false)
            as gap_low_open_if_missing,
        coalesce(identity_side.gap_high_open_if_missing, identity_doubt.gap_high_open_if_missing, false)
            as gap_high_open_if_missing
    from asked
    inner join form_identity
        on asked.form_id = form_identity.form_id and asked.identity_id = form_identity.identity_id
    inner join core.identity as identity on asked.identity_id = identity.identity_id
    left join identity_gap
        on asked.report_id = identity_gap.report_id and asked.identity_id = identity_gap.identity_id
    left join identity_doubt
        on asked.report_id = identity_doubt.report_id and asked.identity_id = identity_doubt.identity_id
    left join not_zero on asked.report_id = not_zero.report_id and asked.identity_id = not_zero.identity_id
    left join identity_side
        on asked.report_id = identity_side.report_id and asked.identity_id = identity_side.identity_id
),

satisfied as (
    select
        *,
        case
            when blank_mode in ('partial_null', 'partial_zero') then reported_terms > 0
            when blank_mode = 'non_zero' then any_not_zero
            else true
        end as is_asked,
        case blank_mode
            when 'always_zero' then true
            when 'partial_zero' then reported_terms > 0
            when 'non_zero' then any_not_zero
            else reported_terms = terms
        end as is_checkable,
        gap_low_open or gap_low <= tolerance as may_be_at_most,
        gap_high_open or gap_high >= -tolerance as may_be_at_least,
        gap_low_open or gap_low < tolerance as may_be_less,
        gap_high_open or gap_high > -tolerance as may_be_greater
    from side
),

decided as (
    select
        *,
        case relation
            when '=' then may_be_at_most and may_be_at_least
            when '<=' then may_be_at_most
            when '>=' then may_be_at_least
            when '<' then may_be_less
            when '>' then may_be_greater
        end as is_satisfied,
        case relation
            when '='
                then
                    (gap_low_open_if_missing or may_be_at_most) and (gap_high_open_if_missing or may_be_at_least)
            when '<=' then gap_low_open_if_missing or may_be_at_most
            when '>=' then gap_high_open_if_missing or may_be_at_least
            when '<' then gap_low_open_if_missing or may_be_less
            when '>' then gap_high_open_if_missing or may_be_greater
        end as may_be_satisfied,
        case
            when is_checkable then not is_satisfied
            else present_terms = terms and not may_be_satisfied
        end as is_failing
    from satisfied
)

select
    report_id,
    form_id,
    identity_id,
    gap,
    cast(case
        when not is_asked then null
        when is_failing then 'fails'
        when is_checkable then 'holds'
        else 'cannot_be_checked'
    end as core.outcome) as outcome,
    cast(case
        when not is_asked or is_checkable or is_failing then null
        when lacks_year then 'no_previous_report'
        when present_terms > reported_terms then 'blank'
        else 'not_reported'
    end as core.outcome_reason) as reason
from decided;
