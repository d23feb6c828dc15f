-- Roll-ups: what an agency reports against the sum over its direct members at the end of that year. Members are those that data or
-- the list of divisions say; inferred parents take no part, nor does a report that is on the body's own work alone, as all its
-- files say. Whole and members are equal only where all members reported and a line says that there are no others: departments are
-- members that somebody has to list. Else only one thing can be said: those present must not exceed the whole, as long as the
-- figure is no difference, of which a missing one may be negative.
create or replace temp table roll_up as
with rolled as (
    select
        identity.identity_id,
        identity.edition,
        identity.table_code,
        identity.tolerance,
        own.indicator_id,
        own.breakdown_id,
        indicator.may_be_negative
    from core.identity as identity
    inner join core.identity_term as own on identity.identity_id = own.identity_id and not own.of_members
    inner join core.dim_indicator as indicator on own.indicator_id = indicator.indicator_id
    where identity.kind = 'roll_up'
),

members_of_report as (
    select
        member.report_id,
        count(*) as members,
        max(case when complete_list.report_id is null then 0 else 1 end) = 1 as are_all
    from member
    left join complete_list on member.report_id = complete_list.report_id
    group by member.report_id
),

member_sum as (
    select
        member_report.report_id,
        term.identity_id,
        count(*) as present,
        sum(figure.value) as total,
        sum(core.least_of(figure.status, figure.value, figure.low)) as low,
        bool_or(figure.status = 'upper_bound' or figure.status <> 'reported' and figure.low is null) as is_low_open,
        sum(core.most_of(figure.status, figure.value, figure.high)) as high,
        bool_or(figure.status = 'lower_bound' or figure.status <> 'reported' and figure.high is null) as is_high_open
    from member_report
    inner join core.fact_indicator as figure on member_report.member_report_id = figure.report_id
    inner join core.identity_term as term
        on figure.indicator_id = term.indicator_id and figure.breakdown_id = term.breakdown_id and term.of_members
    anti join shadowed_term
        on
            figure.report_id = shadowed_term.report_id
            and term.identity_id = shadowed_term.identity_id
            and term.term_no = shadowed_term.term_no
            and term.indicator_id = shadowed_term.indicator_id
    where figure.value is not null
    group by member_report.report_id, term.identity_id
),

whole as (
    select
        member_sum.report_id,
        member_sum.identity_id,
        members_of_report.members,
        member_sum.present,
        members_of_report.are_all and member_sum.present = members_of_report.members as is_complete,
        rolled.may_be_negative,
        member_sum.total as members_value,
        figure.value,
        core.least_of(figure.status, figure.value, figure.low) as least,
        core.most_of(figure.status, figure.value, figure.high) as most,
        case when not member_sum.is_low_open then member_sum.low end as members_least,
        case when not member_sum.is_high_open then member_sum.high end as members_most,
        greatest(rolled.tolerance, coalesce(report_remark.tolerance, 0)) as tolerance
    from member_sum
    inner join members_of_report on member_sum.report_id = members_of_report.report_id
    inner join rolled on member_sum.identity_id = rolled.identity_id
    inner join core.fact_indicator as figure
        on
            member_sum.report_id = figure.report_id
            and rolled.indicator_id = figure.indicator_id
            and rolled.breakdown_id = figure.breakdown_id
    left join core.report_remark as report_remark on member_sum.report_id = report_remark.report_id
    where figure.value is not null
),

weighed as (
    select
        *,
        -- an end that is open is null and misses nothing
        coalesce((is_complete or not may_be_negative) and members_least > most + tolerance, false) as exceeds,
        coalesce(is_complete and members_most < least - tolerance, false) as falls_short
    from whole
)

select
    report_id,
    identity_id,
    members,
    present,
    members_value,
    is_complete,
    case when not may_be_negative then members_value >= value end as reaches_whole,
    value - members_value as gap,
    cast(case
        when exceeds or falls_short then 'fails'
        when is_complete then 'holds'
        else 'cannot_be_checked'
    end as core.outcome) as outcome,
    cast(case when not exceeds and not is_complete then 'members_missing' end as core.outcome_reason) as reason
from weighed;
