-- The roll-ups that fail, as the report of the whole and the reports of its members take part in them: what the cell, by its factor,
-- and the constant add up to is at least 0, or 0 where the members are all that there are. Inexact figures make an interval of the
-- constant, which is open where an end is null.
create or replace temp table failing_roll_up as
with failing as (
    select
        check_outcome.report_id,
        check_outcome.identity_id,
        report.agency_id,
        report.year,
        agency.code || '/' || report.year || '/' || identity.edition || '/' || identity.code || '/' || identity.instance
            as finding_id,
        coalesce(coverage.is_complete, false) as is_complete,
        greatest(identity.tolerance, coalesce(report_remark.tolerance, 0)) as tolerance,
        own.indicator_id,
        own.breakdown_id,
        figure.value,
        core.least_of(figure.status, figure.value, figure.low) as least,
        core.most_of(figure.status, figure.value, figure.high) as most
    from core.check_outcome as check_outcome
    inner join core.identity as identity on check_outcome.identity_id = identity.identity_id
    inner join core.roll_up_coverage as coverage
        on check_outcome.report_id = coverage.report_id and check_outcome.identity_id = coverage.identity_id
    inner join core.report as report on check_outcome.report_id = report.report_id
    inner join core.dim_agency as agency on report.agency_id = agency.agency_id
    inner join core.identity_term as own on check_outcome.identity_id = own.identity_id and not own.of_members
    inner join core.fact_indicator as figure
        on
            check_outcome.report_id = figure.report_id
            and own.indicator_id = figure.indicator_id
            and own.breakdown_id = figure.breakdown_id
    left join core.report_remark as report_remark on check_outcome.report_id = report_remark.report_id
    where check_outcome.outcome = 'fails'
),

member_figure as (
    select distinct
        failing.finding_id,
        failing.report_id as whole_report_id,
        member_report.report_id,
        figure.indicator_id,
        figure.breakdown_id,
        figure.value,
        core.least_of(figure.status, figure.value, figure.low) as least,
        core.most_of(figure.status, figure.value, figure.high) as most
    from failing
    inner join core.agency_parent as relation on failing.agency_id = relation.parent_id
    inner join core.report as member_report
        on relation.agency_id = member_report.agency_id and failing.year = member_report.year
    inner join core.identity_term as term on failing.identity_id = term.identity_id and term.of_members
    inner join core.fact_indicator as figure
        on
            member_report.report_id = figure.report_id
            and term.indicator_id = figure.indicator_id
            and term.breakdown_id = figure.breakdown_id
    anti join shadowed_term
        on
            member_report.report_id = shadowed_term.report_id
            and term.identity_id = shadowed_term.identity_id
            and term.term_no = shadowed_term.term_no
            and term.indicator_id = shadowed_term.indicator_id
    where
        core.is_member_relation(
            relation.relation, relation.inferred, relation.valid_from, relation.valid_to, failing.year
        )
        and member_report.state = 'current'
        and member_report.period = 'year'
        and figure.value is not null
),

members as (
    select
        finding_id,
        sum(value) as value,
        coalesce(sum(least), 0) as least,
        coalesce(sum(most), 0) as most,
        count(*) - count(least) as open_below,
        count(*) - count(most) as open_above
    from member_figure
    group by finding_id
)

select
    failing.report_id,
    failing.finding_id,
    false as is_member,
    failing.is_complete,
    failing.tolerance,
    failing.indicator_id,
    failing.breakdown_id,
    1 as factor,
    -members.value as constant,
    case when members.open_above = 0 then -members.most end as constant_low,
    case when members.open_below = 0 then -members.least end as constant_high
from failing
inner join members on failing.finding_id = members.finding_id
union all
select
    member_figure.report_id,
    failing.finding_id,
    true as is_member,
    failing.is_complete,
    failing.tolerance,
    member_figure.indicator_id,
    member_figure.breakdown_id,
    -1 as factor,
    failing.value - (members.value - member_figure.value) as constant,
    case
        when members.open_above = case when member_figure.most is null then 1 else 0 end
            then failing.least - (members.most - coalesce(member_figure.most, 0))
    end as constant_low,
    case
        when members.open_below = case when member_figure.least is null then 1 else 0 end
            then failing.most - (members.least - coalesce(member_figure.least, 0))
    end as constant_high
from failing
inner join members on failing.finding_id = members.finding_id
inner join member_figure on failing.finding_id = member_figure.finding_id;
