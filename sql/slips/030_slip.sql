-- Who gets a slip, and in which district's folder it stands: an agency, or a file of which no single agency is known. A government
-- stands in the folder of its own division. A whole whose findings are asked of its members has a line in the list only. A text that
-- contradicts its figures gets a slip; one whose list is only incomplete is told where there is a slip.
create or replace temp table slip as
with district as (
    select
        division.code,
        case when division.level = 'county' then coalesce(above.name, '') else '' end || division.name as district
    from core.division as division
    left join core.division as above on division.parent_code = above.code
),

place as (
    select
        agency.agency_id,
        agency.code,
        agency.name,
        coalesce(district.district, '') as district
    from core.dim_agency as agency
    left join district on agency.region_code = district.code
),

agency_of_file as (
    select
        source.file,
        min(report.agency_id) as agency_id,
        count(distinct report.agency_id) as agencies,
        min(place.district) as district,
        count(distinct place.district) as districts
    from core.source_file as source
    inner join core.report_source as report_source on source.source_id = report_source.source_id
    inner join core.report as report on report_source.report_id = report.report_id
    inner join place on report.agency_id = place.agency_id
    where source.state <> 'replaced'
    group by source.file
),

rejected as (
    select
        reject.file,
        case when agency_of_file.agencies = 1 then agency_of_file.agency_id end as agency_id,
        case when agency_of_file.districts = 1 then agency_of_file.district else '' end as district
    from (select distinct file from main.reject) as reject
    left join agency_of_file on reject.file = agency_of_file.file
),

asked as (
    select
        report.agency_id,
        true as gets_slip
    from slip_finding
    inner join core.report as report on slip_finding.asked_report_id = report.report_id
    union all
    select
        report.agency_id,
        slip_finding.report_id = slip_finding.asked_report_id as gets_slip
    from slip_finding
    inner join core.report as report on slip_finding.report_id = report.report_id
    union all
    select
        report.agency_id,
        true as gets_slip
    from slip_hint
    inner join core.report as report on slip_hint.report_id = report.report_id
    union all
    select
        agency.agency_id,
        true as gets_slip
    from main.statement_finding as finding
    inner join core.dim_agency as agency on finding.agency_code = agency.code
    where finding.check_severity = 'warning'
    union all
    select
        agency_id,
        true as gets_slip
    from rejected
    where agency_id is not null
),

sender as (
    select
        place.agency_id,
        place.code as sender_code,
        place.name as sender,
        '' as file,
        place.district,
        max(case when asked.gets_slip then 1 else 0 end) = 1 as gets_slip
    from asked
    inner join place on asked.agency_id = place.agency_id
    group by place.agency_id, place.code, place.name, place.district
    union all
    select
        cast(null as integer) as agency_id,
        file as sender_code,
        '' as sender,
        file,
        district,
        true as gets_slip
    from rejected
    where agency_id is null
)

select
    cast(row_number() over (order by district, file, sender, sender_code) as integer) as slip_no,
    *
from sender;
