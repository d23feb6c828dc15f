-- The direct members of wholes at the end of the year of their report, and the reports of those that reported. Members are those that
-- data or the list of divisions say; inferred parents take no part, nor does a report that is on the body's own work alone, as all
-- its files say.
create or replace temp table member as
select distinct
    report.report_id,
    report.year,
    relation.agency_id as member_id
from core.report as report
inner join core.agency_parent as relation on report.agency_id = relation.parent_id
where
    report.state = 'current'
    and report.period = 'year'
    and report.report_id in (
        select report_source.report_id
        from core.report_source as report_source
        inner join core.source_file as source on report_source.source_id = source.source_id
        where report_source.scope <> 'own' and source.state <> 'replaced'
    )
    and core.is_member_relation(
        relation.relation, relation.inferred, relation.valid_from, relation.valid_to, report.year
    );
create or replace temp table member_report as
select
    member.report_id,
    report.report_id as member_report_id
from member
inner join core.report as report on member.member_id = report.agency_id and member.year = report.year
where report.state = 'current' and report.period = 'year';
-- Wholes of which a line says that their known members are all.
create or replace temp table complete_list as
select distinct member.report_id
from member
inner join core.report as report on member.report_id = report.report_id
inner join core.agency_parent as relation on report.agency_id = relation.agency_id
where core.has_all_members(relation.relation, relation.valid_from, relation.valid_to, member.year);
