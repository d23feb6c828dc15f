-- Every body that reports or may, with its region in words and the body above it today.
create or replace view main.agency as
with current_parent as (
    select
        agency_parent.agency_id,
        min(parent.code) as parent_code,
        min(parent.name) as parent,
        bool_and(agency_parent.inferred) as parent_inferred
    from core.agency_parent as agency_parent
    inner join core.dim_agency as parent on agency_parent.parent_id = parent.agency_id
    where agency_parent.relation = 'parent' and agency_parent.valid_to is null
    group by agency_parent.agency_id
)

select
    agency.code as agency_code,
    agency.name as agency,
    agency.name_en,
    agency.level,
    agency.kind,
    agency.region_code,
    province.name as province,
    prefecture.name as prefecture,
    county.name as county,
    current_parent.parent_code,
    current_parent.parent,
    current_parent.parent_inferred,
    agency.credit_code,
    agency.provisional,
    agency.agency_id in (select report.agency_id from core.report as report) as has_reported
from core.dim_agency as agency
left join core.division as province on substr(agency.region_code, 1, 2) || '0000' = province.code
left join core.division as prefecture
    on substr(agency.region_code, 1, 4) || '00' = prefecture.code and prefecture.level = 'prefecture'
left join core.division as county on agency.region_code = county.code and county.level = 'county'
left join current_parent on agency.agency_id = current_parent.agency_id;
comment on view main.agency is 'Every body that reports or may, with its region in words and the body above it today';
