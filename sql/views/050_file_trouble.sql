-- What could not be taken and what somebody may want to know, for the files that are there now or missing.
create or replace view main.file_trouble as
with trouble as (
    select
        trouble.file,
        trouble.sheet,
        trouble.cell,
        trouble.code,
        trouble.found,
        trouble.expected,
        trouble.candidates
    from core.trouble as trouble
    left join core.source_file as source on trouble.source_id = source.source_id
    where
        source.state = 'present'
        or (trouble.source_id is null and trouble.night = (select max(night.night) from core.night as night))
    union all
    select
        source.file,
        '' as sheet,
        '' as cell,
        'FILE_MISSING' as code,
        '' as found,
        '' as expected,
        '' as candidates
    from core.source_file as source
    where source.state = 'missing'
    union all
    select
        source.file,
        '' as sheet,
        '' as cell,
        case report.state when 'conflict' then 'REPORT_CONFLICT' else 'SOURCE_OUTDATED' end as code,
        agency.name || ' ' || report.year || case report.period when 'year' then '' else ' ' || report.period end as found,
        coalesce(published_source.file, '') as expected,
        '' as candidates
    from core.report as report
    inner join core.report_source as report_source on report.report_id = report_source.report_id
    inner join core.source_file as source on report_source.source_id = source.source_id
    inner join core.dim_agency as agency on report.agency_id = agency.agency_id
    left join core.report as published
        on
            report.agency_id = published.agency_id
            and report.year = published.year
            and report.period = published.period
            and published.state = 'current'
    left join core.source_file as published_source on published.source_id = published_source.source_id
    where report.state in ('conflict', 'superseded') and source.state = 'present'
)

select
    dim_trouble.severity,
    trouble.file,
    trouble.sheet,
    trouble.cell,
    trouble.code,
    trouble.found,
    trouble.expected,
    trouble.candidates,
    dim_trouble.zh as trouble_zh,
    dim_trouble.en as trouble_en,
    dim_trouble.next_zh,
    dim_trouble.next_en
from trouble
inner join core.dim_trouble as dim_trouble on trouble.code = dim_trouble.code;
comment on view main.file_trouble is 'What could not be taken from the files, and what somebody may want to know';
