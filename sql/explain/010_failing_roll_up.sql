-- The roll-ups that fail, as the report of the whole and the reports of its members take part in them: what the cell, by its factor,
-- and the constant add up to is at least 0, or 0 where the members are all that there are.
create or replace temp table failing_roll_up as
with failing as (
    select
        check_outcome.report_id,
        check_outcome.identity_id,
        report.agency_id,
        report.year,
        agency.code || '/' || report.year || '/' || identity.edition || '/' || identity.code || '/' || identity.instance
            as finding_id,
        coverage.members_value,
        coalesce(coverage.is_complete, false) as is_complete,
        own.indicator_id,
        own.breakdown_id,
        figure.value
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
    where check_outcome.outcome = 'fails'
)

select
    failing.report_id,
    failing.finding_id,
    false as is_member,
    failing.is_complete,
    failing.indicator_id,
    failing.breakdown_id,
    1 as factor,
    -failing.members_value as constant
from failing
union all
select distinct
    member_report.report_id,
    failing.finding_id,
    true as is_member,
    failing.is_complete,
    figure.indicator_id,
    figure.breakdown_id,
    -1 as factor,
    failing.value - (failing.members_value - figure.value) as constant
from failing
inner join core.agency_parent as relation on failing.agency_id = relation.parent_id
inner join core.report as member_report
    on relation.agency_id = member_report.agency_id and failing.year = member_report.year
inner join core.fact_indicator as figure on member_report.report_id = figure.report_id
inner join core.dim_indicator as indicator on figure.indicator_id = indicator.indicator_id
inner join core.dim_indicator as whole_indicator
    on failing.indicator_id = whole_indicator.indicator_id and indicator.code = whole_indicator.code
where
    core.is_member_relation(
        relation.relation, relation.inferred, relation.valid_from, relation.valid_to, failing.year
    )
    and member_report.state = 'current'
    and member_report.period = 'year'
    and figure.breakdown_id = failing.breakdown_id
    and figure.value is not null;
