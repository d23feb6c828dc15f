-- Yearly reports that no other one holds: the body that reported has no member that reported too, so its figures are in no sum beside
-- those of others. A plain sum over these reports counts nothing twice; a report that sums up such reports is not among them.
create or replace view main.leaf_report as
with recursive reported as (
    select
        report_id,
        agency_id,
        year,
        source_id
    from core.report
    where state = 'current' and period = 'year'
),

above as (
    select
        reported.year,
        agency_parent.parent_id as agency_id
    from reported
    inner join core.agency_parent as agency_parent on reported.agency_id = agency_parent.agency_id
    where
        core.is_member_relation(
            agency_parent.relation,
            agency_parent.inferred,
            agency_parent.valid_from,
            agency_parent.valid_to,
            reported.year
        )
    union
    select
        above.year,
        agency_parent.parent_id as agency_id
    from above
    inner join core.agency_parent as agency_parent on above.agency_id = agency_parent.agency_id
    where
        core.is_member_relation(
            agency_parent.relation,
            agency_parent.inferred,
            agency_parent.valid_from,
            agency_parent.valid_to,
            above.year
        )
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
left join above on reported.agency_id = above.agency_id and reported.year = above.year
where above.agency_id is null;
comment on view main.leaf_report is 'Yearly reports that sum up no other report, so that a plain sum over them counts nothing twice';
