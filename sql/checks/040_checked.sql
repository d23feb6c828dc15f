-- Every identity that applies to a current yearly report, with its outcome, as far as its blank mode lets it: where nothing is
-- reported, or nothing but zero, some modes do not ask. While a figure is missing it cannot be checked, but fails all the same
-- where no value that the figure could have would satisfy it: parts that exceed their total, whatever the blank part is.
create or replace temp table checked as
with previous_report as (
    select report.report_id
    from core.report as report
    inner join core.report as previous
        on report.agency_id = previous.agency_id and report.year - 1 = previous.year
    where previous.state = 'current' and previous.period = 'year'
),

tolerance as (
    select
        identity.identity_id,
        identity.relation,
        identity.blank_mode,
        identity.terms,
        identity.previous_terms,
        identity.tolerance,
        identity.constant
    from core.identity as identity
),

side as (
    select
        applicable.report_id,
        applicable.identity_id,
        tolerance.relation,
        tolerance.blank_mode,
        tolerance.terms,
        tolerance.previous_terms,
        greatest(tolerance.tolerance, coalesce(report_remark.tolerance, 0)) as tolerance,
        previous_report.report_id is not null as has_previous_report,
        coalesce(identity_side.present_terms, identity_gap.present_terms, 0) as present_terms,
        coalesce(identity_side.reported_terms, identity_gap.reported_terms, 0) as reported_terms,
        coalesce(identity_side.any_not_zero, identity_gap.any_not_zero, false) as any_not_zero,
        tolerance.constant + coalesce(identity_side.gap, identity_gap.gap, 0) as gap,
        tolerance.constant + coalesce(identity_side.gap_low, identity_gap.gap, 0) as gap_low,
        tolerance.constant + coalesce(identity_side.gap_high, identity_gap.gap, 0) as gap_high,
        coalesce(identity_side.gap_low_open, false) as gap_low_open,
        coalesce(identity_side.gap_high_open, false) as gap_high_open,
        coalesce(identity_side.gap_low_open_if_missing, false) as gap_low_open_if_missing,
        coalesce(identity_side.gap_high_open_if_missing, false) as gap_high_open_if_missing
    from applicable
    inner join tolerance on applicable.identity_id = tolerance.identity_id
    left join identity_gap on applicable.report_identity = identity_gap.report_identity
    left join identity_side
        on
            applicable.report_id = identity_side.report_id
            and applicable.identity_id = identity_side.identity_id
    left join previous_report on applicable.report_id = previous_report.report_id
    left join core.report_remark as report_remark on applicable.report_id = report_remark.report_id
),

satisfied as (
    select
        *,
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

weighed as (
    select
        report_id,
        identity_id,
        blank_mode,
        terms,
        previous_terms,
        has_previous_report,
        present_terms,
        reported_terms,
        any_not_zero,
        is_checkable,
        gap,
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
        end as may_be_satisfied
    from satisfied
),

decided as (
    select
        *,
        case
            when is_checkable then not is_satisfied
            else present_terms = terms and not may_be_satisfied
        end as is_failing
    from weighed
)

select
    report_id,
    identity_id,
    gap,
    cast(case
        when is_failing then 'fails'
        when is_checkable then 'holds'
        else 'cannot_be_checked'
    end as core.outcome) as outcome,
    cast(case
        when is_checkable or is_failing then null
        when previous_terms > 0 and not has_previous_report then 'no_previous_report'
        when present_terms > reported_terms then 'blank'
        else 'not_reported'
    end as core.outcome_reason) as reason
from decided
where
    case
        when blank_mode in ('partial_null', 'partial_zero') then reported_terms > 0
        when blank_mode = 'non_zero' then any_not_zero
        else true
    end;
