-- Which of several files holds, and why: one row a report and file. A line in data decides, or the names of the files, or else
-- what was published first stays.
create or replace view main.claim as
with older as (
    select
        report_id,
        file,
        min(newer_file) as newer_file
    from core.older_name
    group by report_id, file
),

newer as (
    select
        report.agency_id,
        report.year,
        report.period,
        older_name.newer_file as file,
        min(older_name.file) as older_file
    from core.older_name as older_name
    inner join core.report as report on older_name.report_id = report.report_id
    group by report.agency_id, report.year, report.period, older_name.newer_file
),

precedence as (
    select
        agency_code,
        year,
        max(file) as file,
        max(reason) as reason
    from core.choice
    where kind = 'precedence' and lifted_night is null
    group by agency_code, year
),

rival as (
    select
        report.agency_id,
        report.year,
        report.period,
        count(distinct report.report_id) as claims
    from core.report as report
    inner join core.report_source as report_source on report.report_id = report_source.report_id
    inner join core.source_file as source on report_source.source_id = source.source_id
    where source.state <> 'replaced'
    group by report.agency_id, report.year, report.period
),

claimed as (
    select
        agency.code as agency_code,
        agency.name as agency,
        report.year,
        report.period,
        report.version,
        cast(report.state as string) as state,
        source.file,
        cast(source.state as string) as file_state,
        report.first_night,
        report.current_since,
        rival.claims,
        withdrawn.decided_on,
        withdrawn.decided_by,
        withdrawn.reason as withdrawn_reason,
        precedence.file as precedence_file,
        precedence.reason as precedence_reason,
        older.newer_file,
        newer.older_file,
        withdrawn.file as withdrawn_file
    from core.report as report
    inner join core.dim_agency as agency on report.agency_id = agency.agency_id
    inner join core.report_source as report_source on report.report_id = report_source.report_id
    inner join core.source_file as source
        on report_source.source_id = source.source_id and source.state <> 'replaced'
    inner join rival
        on report.agency_id = rival.agency_id and report.year = rival.year and report.period = rival.period
    left join main.withdrawn_claim as withdrawn
        on report.report_id = withdrawn.report_id and source.source_id = withdrawn.source_id
    left join precedence
        on agency.code = precedence.agency_code and report.year = precedence.year and report.period = 'year'
    left join older on report.report_id = older.report_id and source.file = older.file
    left join newer
        on
            report.agency_id = newer.agency_id
            and report.year = newer.year
            and report.period = newer.period
            and source.file = newer.file
)

select
    agency_code,
    agency,
    year,
    period,
    version,
    state,
    file,
    file_state,
    case
        when withdrawn_file is not null then 'withdrawn'
        when precedence_file = file and state = 'current' then 'precedence'
        when newer_file is not null then 'older_name'
        when older_file is not null and state = 'current' then 'newer_name'
        when claims < 2 then 'only_one'
        when state = 'current' then 'holds'
        when state = 'conflict' then 'undecided'
        else 'gave_way'
    end as choice,
    coalesce(newer_file, older_file, '') as other_file,
    decided_on,
    coalesce(decided_by, '') as decided_by,
    case
        when withdrawn_file is not null then withdrawn_reason
        when precedence_file = file then precedence_reason
        else ''
    end as choice_reason,
    claims,
    first_night,
    current_since
from claimed;
comment on view main.claim is 'Which of several files holds, and why: one row a report and file';
