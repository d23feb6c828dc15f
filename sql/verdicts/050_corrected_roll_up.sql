-- What roll-ups come to with the corrected figures of the whole and of its members, by the rules of sql/checks.
insert into core.corrected_outcome (report_id, identity_id, outcome, gap)
with touched as (
    select distinct
        corrected_identity.report_id,
        corrected_identity.identity_id,
        identity.tolerance
    from corrected_identity
    inner join core.identity as identity on corrected_identity.identity_id = identity.identity_id
    where identity.kind = 'roll_up'
),

reported as (
    select
        touched.report_id,
        touched.identity_id,
        term.of_members,
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
    from touched
    inner join core.identity_term as term on touched.identity_id = term.identity_id
    inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
    inner join (
        select
            report_id,
            member_report_id as figure_report_id,
            true as of_members
        from member_report
        union all
        select
            report_id,
            report_id as figure_report_id,
            false as of_members
        from touched
        group by report_id
    ) as place
        on touched.report_id = place.report_id and term.of_members = place.of_members
    inner join core.fact_indicator as figure
        on
            place.figure_report_id = figure.report_id
            and term.indicator_id = figure.indicator_id
            and term.breakdown_id = figure.breakdown_id
    left join corrected_cell as cell
        on
            figure.report_id = cell.report_id
            and figure.indicator_id = cell.indicator_id
            and figure.breakdown_id = cell.breakdown_id
    where coalesce(cell.corrected_value, figure.value) is not null
),

member_sum as (
    select
        report_id,
        identity_id,
        count(*) as present,
        sum(value) as value,
        case when bool_and(least is not null) then sum(least) end as least,
        case when bool_and(most is not null) then sum(most) end as most
    from reported
    where of_members
    group by report_id, identity_id
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

whole as (
    select
        own.report_id,
        own.identity_id,
        own.value - member_sum.value as gap,
        members_of_report.are_all and member_sum.present = members_of_report.members as is_complete,
        own.may_be_negative,
        own.least,
        own.most,
        member_sum.least as members_least,
        member_sum.most as members_most,
        greatest(touched.tolerance, coalesce(report_remark.tolerance, 0)) as tolerance
    from reported as own
    inner join touched on own.report_id = touched.report_id and own.identity_id = touched.identity_id
    inner join member_sum on own.report_id = member_sum.report_id and own.identity_id = member_sum.identity_id
    inner join members_of_report on own.report_id = members_of_report.report_id
    left join core.report_remark as report_remark on own.report_id = report_remark.report_id
    where not own.of_members
)

select
    report_id,
    identity_id,
    cast(case
        when (is_complete or not may_be_negative) and members_least > most + tolerance then 'fails'
        when is_complete and members_most < least - tolerance then 'fails'
        when is_complete then 'holds'
        else 'cannot_be_checked'
    end as core.outcome) as outcome,
    cast(gap as decimal(38, 6)) as gap
from whole
order by report_id, identity_id;
