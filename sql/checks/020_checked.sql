-- Every identity that applies to a current yearly report, with its outcome. It applies where the report has its table and, if it
-- needs one, the text that states it in any of its files, and as far as its blank mode lets it: where nothing is reported, or nothing but
-- zero, some modes do not ask. An identity without terms is no longer in the knowledge.
create or replace temp table checked as
with applicable as (
    select distinct
        report.report_id,
        identity.identity_id
    from core.report as report
    inner join core.report_table as report_table on report.report_id = report_table.report_id
    inner join core.identity as identity
        on report_table.edition = identity.edition and report_table.table_code = identity.table_code
    where
        report.state = 'current'
        and report.period = 'year'
        and identity.identity_id in (select identity_id from core.identity_term)
        and (
            identity.applies_if is null
            or list_contains(string_split(report_table.known_texts, ' '), identity.applies_if)
            or exists (
                select 1
                from core.report_source as report_source
                inner join core.source_file as source on report_source.source_id = source.source_id
                where
                    report_source.report_id = report.report_id
                    and source.state <> 'replaced'
                    and list_contains(string_split(report_source.known_texts, ' '), identity.applies_if)
            )
        )
),

previous_report as (
    select report.report_id
    from core.report as report
    inner join core.report as previous
        on report.agency_id = previous.agency_id and report.year - 1 = previous.year
    where previous.state = 'current' and previous.period = 'year'
),

side as (
    select
        applicable.report_id,
        applicable.identity_id,
        identity.relation,
        identity.tolerance,
        identity.blank_mode,
        identity.terms,
        identity.previous_terms,
        previous_report.report_id is not null as has_previous_report,
        coalesce(identity_side.present_terms, 0) as present_terms,
        coalesce(identity_side.reported_terms, 0) as reported_terms,
        coalesce(identity_side.any_not_zero, false) as any_not_zero,
        coalesce(identity_side.left_value, 0) as left_value,
        coalesce(identity_side.right_value, 0) as right_value,
        coalesce(
            identity_side.left_low_open or identity_side.right_high_open
            or identity_side.left_low <= identity_side.right_high + identity.tolerance,
            true
        ) as left_may_be_at_most_right,
        coalesce(
            identity_side.right_low_open or identity_side.left_high_open
            or identity_side.right_low <= identity_side.left_high + identity.tolerance,
            true
        ) as left_may_be_at_least_right,
        coalesce(
            identity_side.left_low_open or identity_side.right_high_open
            or identity_side.left_low < identity_side.right_high + identity.tolerance,
            identity.tolerance > 0
        ) as left_may_be_less,
        coalesce(
            identity_side.right_low_open or identity_side.left_high_open
            or identity_side.right_low < identity_side.left_high + identity.tolerance,
            identity.tolerance > 0
        ) as left_may_be_greater
    from applicable
    inner join core.identity as identity on applicable.identity_id = identity.identity_id
    left join identity_side
        on applicable.report_id = identity_side.report_id and applicable.identity_id = identity_side.identity_id
    left join previous_report on applicable.report_id = previous_report.report_id
),

checkable as (
    select
        *,
        case blank_mode
            when 'always_zero' then true
            when 'partial_zero' then reported_terms > 0
            when 'non_zero' then any_not_zero
            else reported_terms = terms
        end as is_checkable,
        case relation
            when '=' then left_may_be_at_most_right and left_may_be_at_least_right
            when '<=' then left_may_be_at_most_right
            when '>=' then left_may_be_at_least_right
            when '<' then left_may_be_less
            when '>' then left_may_be_greater
        end as is_satisfied
    from side
)

select
    report_id,
    identity_id,
    left_value,
    right_value,
    case
        when not is_checkable then 'cannot_be_checked'
        when is_satisfied then 'holds'
        else 'fails'
    end as outcome,
    case
        when is_checkable then null
        when previous_terms > 0 and not has_previous_report then 'no_previous_report'
        when present_terms > reported_terms then 'blank'
        else 'not_reported'
    end as reason
from checkable
where
    case
        when blank_mode in ('partial_null', 'partial_zero') then reported_terms > 0
        when blank_mode = 'non_zero' then any_not_zero
        else true
    end;
