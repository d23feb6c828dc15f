-- Who is a member of an agency at the end of a year, as roll-ups take it, and with which report; the agency itself is one where
-- its report is on its own work alone, as all its files say. For the form that is compiled from its members.
with whole as (
    select
        agency.agency_id,
        report.report_id,
        coalesce(
            report.report_id not in (
                select report_source.report_id
                from core.report_source as report_source
                inner join core.source_file as source on report_source.source_id = source.source_id
                where report_source.scope <> 'own' and source.state <> 'replaced'
            ),
            false
        ) as is_own_work
    from core.dim_agency as agency
    left join core.report as report
        on
            agency.agency_id = report.agency_id
            and report.year = :year
            and report.period = 'year'
            and report.state = 'current'
    where agency.code = :agency
),

member as (
    select distinct
        relation.agency_id,
        false as is_itself
    from core.agency_parent as relation
    inner join whole on relation.parent_id = whole.agency_id
    where
        core.is_member_relation(
            relation.relation, relation.inferred, relation.valid_from, relation.valid_to, cast(:year as smallint)
        )
    union all
    select
        agency_id,
        true as is_itself
    from whole
    where report_id is not null
),

edition_of_report as (
    select
        report_id,
        min(edition) as edition
    from core.report_table
    group by report_id
)

select
    agency.code,
    agency.name,
    member.is_itself,
    not member.is_itself or whole.is_own_work as is_counted,
    report.report_id,
    edition_of_report.edition
from member
cross join whole
inner join core.dim_agency as agency on member.agency_id = agency.agency_id
left join core.report as report
    on
        member.agency_id = report.agency_id
        and report.year = :year
        and report.period = 'year'
        and report.state = 'current'
left join edition_of_report on report.report_id = edition_of_report.report_id
order by member.is_itself, agency.code;
