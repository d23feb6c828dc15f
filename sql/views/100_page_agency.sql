-- Agencies that reported or were expected to, numbered for the page so that those of a region follow on each other: the prefecture, or
-- the province where there is none. Made up is an agency that only reports of the generator are there for.
create or replace view main.page_agency as
with shown as (
    select
        agency_code,
        bool_and(is_made_up) and bool_or(is_made_up) as is_made_up
    from (
        select
            agency.code as agency_code,
            core.is_made_up(source.file) as is_made_up
        from core.report as report
        inner join core.dim_agency as agency on report.agency_id = agency.agency_id
        left join core.source_file as source on report.source_id = source.source_id
        where report.period = 'year' and report.state = 'current'
        union all
        select
            agency_code,
            null as is_made_up
        from core.expected_report
    )
    group by agency_code
),

placed as (
    select
        agency.agency_id,
        agency.code as agency_code,
        agency.name as agency,
        agency.name_en,
        agency.level,
        agency.kind,
        coalesce(shown.is_made_up, false) as is_made_up,
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
        on substr(agency.region_code, 1, 4) || '00' = prefecture.code and prefecture.level = 'prefecture'
)

select
    cast(row_number() over (order by part, agency_code) - 1 as integer) as agency_no,
    placed.*
from placed;
comment on view main.page_agency is 'Agencies that reported or were expected to, numbered for the page';
