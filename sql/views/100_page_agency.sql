-- Agencies that reported or were expected to, numbered for the page, with the part of the country whose data are loaded together: the
-- prefecture, or the province where there is none.
create or replace view main.page_agency as
with shown as (
    select distinct agency_code
    from main.coverage
)

select
    row_number() over (order by agency.code) as agency_no,
    agency.agency_id,
    agency.code as agency_code,
    agency.name as agency,
    agency.name_en,
    agency.level,
    agency.kind,
    case
        when prefecture.code is not null then substr(agency.region_code, 1, 4)
        when province.code is not null then substr(agency.region_code, 1, 2) || '00'
        else '0000'
    end as part,
    coalesce(prefecture.name, province.name, '') as region,
    coalesce(province.name, '') as province
from core.dim_agency as agency
inner join shown on agency.code = shown.agency_code
left join core.division as province on substr(agency.region_code, 1, 2) || '0000' = province.code
left join core.division as prefecture
    on substr(agency.region_code, 1, 4) || '00' = prefecture.code and prefecture.level = 'prefecture';
comment on view main.page_agency is 'Agencies that reported or were expected to, numbered for the page';
