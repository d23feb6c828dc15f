-- What identities but roll-ups come to with the corrected figures in the place of the reported ones, by the rules of sql/checks.
delete from core.corrected_outcome;
insert into core.corrected_outcome (report_id, identity_id, outcome, gap)
with bounded_term as (
    select
        touched.report_id,
        touched.identity_id,
        term.side,
        cast(term.coefficient as decimal(38, 6)) as coefficient,
        indicator.may_be_negative,
        coalesce(cell.corrected_value, figure.value) as value,
        case
            when cell.line is not null then cell.corrected_value
            else core.least_of(figure.status, figure.value, figure.low)
        end as least,
        case
            when cell.line is not null then cell.corrected_value
            else core.most_of(figure.status, figure.value, figure.high)
        end as most
    from (
        select distinct
            report_id,
            identity_id
        from corrected_identity
    ) as touched
    inner join core.identity as identity on touched.identity_id = identity.identity_id
    inner join core.identity_term as term on touched.identity_id = term.identity_id
    inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
    inner join report_of_year
        on touched.report_id = report_of_year.report_id and term.year_offset = report_of_year.year_offset
    inner join core.fact_indicator as figure
        on
            report_of_year.figure_report_id = figure.report_id
            and term.indicator_id = figure.indicator_id
            and term.breakdown_id = figure.breakdown_id
    left join corrected_cell as cell
        on
            figure.report_id = cell.report_id
            and figure.indicator_id = cell.indicator_id
            and figure.breakdown_id = cell.breakdown_id
    where identity.kind <> 'roll_up'
),

-- what stands on the right counts the other way round
signed_term as (
    select
        report_id,
        identity_id,
        may_be_negative,
        value,
        least,
        most,
        case when side = 'left' then coefficient else -coefficient end as factor
    from bounded_term
),

gap as (
    select
        report_id,
        identity_id,
        count(*) as present_terms,
        count(value) as reported_terms,
        coalesce(bool_or(value <> 0), false) as any_not_zero,
        coalesce(sum(factor * value), 0) as value,
        coalesce(sum(case when factor > 0 then factor * least else factor * most end), 0) as low,
        coalesce(sum(case when factor > 0 then factor * most else factor * least end), 0) as high,
        bool_or(value is not null and case when factor > 0 then least is null else most is null end) as is_low_open,
        bool_or(value is not null and case when factor > 0 then most is null else least is null end) as is_high_open,
        bool_or(value is null and (may_be_negative or factor < 0)) as is_low_open_if_missing,
        bool_or(value is null and (may_be_negative or factor > 0)) as is_high_open_if_missing
    from signed_term
    group by report_id, identity_id
),

satisfied as (
    select
        gap.report_id,
        gap.identity_id,
        gap.present_terms,
        gap.is_low_open_if_missing,
        gap.is_high_open_if_missing,
        identity.relation,
        identity.terms,
        identity.constant + gap.value as value,
        case
            when identity.blank_mode in ('partial_null', 'partial_zero') then gap.reported_terms > 0
            when identity.blank_mode = 'non_zero' then gap.any_not_zero
            else true
        end as is_asked,
        case identity.blank_mode
            when 'always_zero' then true
            when 'partial_zero' then gap.reported_terms > 0
            when 'non_zero' then gap.any_not_zero
            else gap.reported_terms = identity.terms
        end as is_checkable,
        gap.is_low_open or identity.constant + gap.low <= limits.tolerance as may_be_at_most,
        gap.is_high_open or identity.constant + gap.high >= -limits.tolerance as may_be_at_least,
        gap.is_low_open or identity.constant + gap.low < limits.tolerance as may_be_less,
        gap.is_high_open or identity.constant + gap.high > -limits.tolerance as may_be_greater
    from gap
    inner join core.identity as identity on gap.identity_id = identity.identity_id
    inner join report_form on gap.report_id = report_form.report_id
    inner join form_identity as limits
        on report_form.form_id = limits.form_id and gap.identity_id = limits.identity_id
),

decided as (
    select
        report_id,
        identity_id,
        value,
        is_asked,
        is_checkable,
        present_terms = terms as is_whole,
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
                    (is_low_open_if_missing or may_be_at_most) and (is_high_open_if_missing or may_be_at_least)
            when '<=' then is_low_open_if_missing or may_be_at_most
            when '>=' then is_high_open_if_missing or may_be_at_least
            when '<' then is_low_open_if_missing or may_be_less
            when '>' then is_high_open_if_missing or may_be_greater
        end as may_be_satisfied
    from satisfied
)

select
    report_id,
    identity_id,
    cast(case
        when not is_asked then null
        when is_checkable and is_satisfied then 'holds'
        when is_checkable or is_whole and not may_be_satisfied then 'fails'
        else 'cannot_be_checked'
    end as core.outcome) as outcome,
    cast(value as decimal(38, 6)) as gap
from decided
order by report_id, identity_id;
