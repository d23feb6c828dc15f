-- Yearly reports that together count every figure once, and as much as there is: a report that sums up others stands for them. Its
-- members stand for it only where all that are known have reported and are all that there is: a line of data says so, or they sum up
-- to the whole in every figure. Departments are members that somebody has to list, so that all known members are not all members. A
-- report on the body's own work alone, as all its files say, sums up nothing. What is below a body by its name only is not counted
-- beside its sum either.
create or replace view main.leaf_report as
with recursive reported as (
    select
        report.report_id,
        report.agency_id,
        report.year,
        report.source_id,
        report.report_id in (
            select report_source.report_id
            from core.report_source as report_source
            inner join core.source_file as source on report_source.source_id = source.source_id
            where report_source.scope <> 'own' and source.state <> 'replaced'
        ) as may_be_sum
    from core.report as report
    where report.state = 'current' and report.period = 'year'
),

member as (
    select distinct
        reported_year.year,
        relation.agency_id,
        relation.parent_id,
        relation.inferred
    from (select distinct year from reported) as reported_year
    inner join core.agency_parent as relation
        on core.is_member_relation(relation.relation, false, relation.valid_from, relation.valid_to, reported_year.year)
),

-- Bodies all of whose known members have reported.
all_reported as (
    select
        member.parent_id as agency_id,
        member.year
    from member
    left join reported on member.agency_id = reported.agency_id and member.year = reported.year
    where not member.inferred
    group by member.parent_id, member.year
    having count(*) = count(reported.report_id)
),

-- Wholes with a figure that their members do not add up to, or that none of them gives.
unreached as (
    select distinct figure.report_id
    from core.fact_indicator as figure
    inner join core.dim_indicator as indicator on figure.indicator_id = indicator.indicator_id
    left join (
        select
            coverage.report_id,
            term.indicator_id,
            term.breakdown_id
        from core.roll_up_coverage as coverage
        inner join core.identity_term as term on coverage.identity_id = term.identity_id and not term.of_members
        where coverage.reaches_whole
    ) as reaching
        on
            figure.report_id = reaching.report_id
            and figure.indicator_id = reaching.indicator_id
            and figure.breakdown_id = reaching.breakdown_id
    where
        figure.report_id in (select report_id from core.roll_up_coverage)
        and figure.value > 0
        and indicator.additive
        and not indicator.may_be_negative
        and reaching.report_id is null
),

-- Bodies whose members add up to them.
reached as (
    select distinct report_id
    from core.roll_up_coverage
    where report_id not in (select report_id from unreached)
),

-- Bodies that their members stand for.
resolved as (
    select distinct
        all_reported.agency_id,
        all_reported.year
    from all_reported
    inner join reported on all_reported.agency_id = reported.agency_id and all_reported.year = reported.year
    left join reached on reported.report_id = reached.report_id
    left join core.agency_parent as relation
        on
            all_reported.agency_id = relation.agency_id
            and core.has_all_members(relation.relation, relation.valid_from, relation.valid_to, all_reported.year)
    where reached.report_id is not null or relation.agency_id is not null
),

standing_sum as (
    select
        reported.agency_id,
        reported.year
    from reported
    left join resolved on reported.agency_id = resolved.agency_id and reported.year = resolved.year
    where reported.may_be_sum and resolved.agency_id is null
),

-- Not by a union that tells rows apart, which Spark has not: who is covered twice is so, and bodies in a circle end by their depth.
covered as (
    select
        member.agency_id,
        member.year,
        1 as depth
    from member
    inner join standing_sum on member.parent_id = standing_sum.agency_id and member.year = standing_sum.year
    union all
    select
        member.agency_id,
        member.year,
        covered.depth + 1 as depth
    from member
    inner join covered on member.parent_id = covered.agency_id and member.year = covered.year
    where covered.depth < 20
)

select
    agency.code as agency_code,
    agency.name as agency,
    reported.year,
    agency.level,
    agency.kind,
    agency.region_code,
    source.file
from reported
inner join core.dim_agency as agency on reported.agency_id = agency.agency_id
left join core.source_file as source on reported.source_id = source.source_id
left join resolved on reported.agency_id = resolved.agency_id and reported.year = resolved.year
left join (select distinct agency_id, year from covered) as covered
    on reported.agency_id = covered.agency_id and reported.year = covered.year
where covered.agency_id is null and not (reported.may_be_sum and resolved.agency_id is not null);
comment on view main.leaf_report is 'Yearly reports that together count every figure once, and as much as there is: a sum stands for its members, unless all of them have reported and a line says that there are no others, or they sum up to it';
