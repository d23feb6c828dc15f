-- What could not be taken and what somebody may want to know, for the files that are there now or missing.
create or replace view main.file_trouble as
with trouble as (
    select
        trouble.file,
        trouble.sheet,
        trouble.cell,
        trouble.code,
        trouble.reason,
        trouble.found,
        trouble.expected,
        trouble.expected_en,
        trouble.candidates,
        trouble.context
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
        '' as reason,
        '' as found,
        '' as expected,
        '' as expected_en,
        '' as candidates,
        '' as context
    from core.source_file as source
    where
        source.state = 'missing'
        and (
            source.reports = 0
            or exists (
                select 1
                from core.report_source as report_source
                left join main.withdrawn_claim as withdrawn
                    on report_source.report_id = withdrawn.report_id and report_source.source_id = withdrawn.source_id
                where report_source.source_id = source.source_id and withdrawn.report_id is null
            )
        )
    union all
    select
        source.file,
        '' as sheet,
        '' as cell,
        case
            when report.state = 'conflict' then 'REPORT_CONFLICT'
            when older.report_id is not null then 'SOURCE_OLDER_BY_NAME'
            else 'SOURCE_OUTDATED'
        end as code,
        '' as reason,
        agency.name || ' ' || report.year || case report.period when 'year' then '' else ' ' || report.period end as found,
        coalesce('与已采用的 ' || published_source.file || ' 一致', '') as expected,
        coalesce('the same as in ' || published_source.file || ', which was taken', '') as expected_en,
        '' as candidates,
        '' as context
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
    left join main.withdrawn_claim as withdrawn
        on report.report_id = withdrawn.report_id and source.source_id = withdrawn.source_id
    left join (select distinct report_id, file from core.older_name) as older
        on report.report_id = older.report_id and source.file = older.file
    where report.state in ('conflict', 'superseded') and source.state = 'present' and withdrawn.report_id is null
    union all
    select
        withdrawn.file,
        '' as sheet,
        '' as cell,
        'REPORT_WITHDRAWN' as code,
        '' as reason,
        withdrawn.agency || ' ' || withdrawn.year
        || case withdrawn.period when 'year' then '' else ' ' || withdrawn.period end as found,
        withdrawn.decided_on || ' ' || withdrawn.decided_by || '：' || withdrawn.reason as expected,
        withdrawn.decided_on || ' ' || withdrawn.decided_by || ': ' || withdrawn.reason as expected_en,
        '' as candidates,
        '' as context
    from main.withdrawn_claim as withdrawn
    union all
    select
        choice.file,
        '' as sheet,
        '' as cell,
        'CHOICE_WITHOUT_FILE' as code,
        '' as reason,
        coalesce(agency.name, choice.agency_code) || ' ' || choice.year as found,
        case choice.kind when 'withdrawal' then 'data/withdrawals.csv' else 'data/precedence.csv' end as expected,
        case choice.kind when 'withdrawal' then 'data/withdrawals.csv' else 'data/precedence.csv' end as expected_en,
        '' as candidates,
        '' as context
    from core.choice as choice
    left join core.dim_agency as agency on choice.agency_code = agency.code
    left join (
        select
            report.agency_id,
            report.year,
            source.file,
            min(source.first_night) as first_night
        from core.report as report
        inner join core.report_source as report_source on report.report_id = report_source.report_id
        inner join core.source_file as source on report_source.source_id = source.source_id
        group by report.agency_id, report.year, source.file
    ) as claimed
        on
            agency.agency_id = claimed.agency_id
            and choice.year = claimed.year
            and (choice.file = claimed.file or (choice.kind = 'withdrawal' and choice.file = 'all'))
            and (choice.kind = 'precedence' or claimed.first_night <= choice.night)
    where choice.lifted_night is null and claimed.agency_id is null
)

select
    dim_trouble.severity,
    trouble.file,
    trouble.sheet,
    trouble.cell,
    trouble.code,
    trouble.reason,
    coalesce(reason.label_zh, trouble.reason) as reason_zh,
    coalesce(reason.label_en, trouble.reason) as reason_en,
    trouble.found,
    trouble.expected,
    trouble.expected_en,
    trouble.candidates,
    trouble.context,
    dim_trouble.zh as trouble_zh,
    dim_trouble.en as trouble_en,
    dim_trouble.next_zh,
    dim_trouble.next_en
from trouble
inner join core.dim_trouble as dim_trouble on trouble.code = dim_trouble.code
left join core.code_list as reason on reason.list = 'unreadable_reason' and trouble.reason = reason.code;
comment on view main.file_trouble is 'What could not be taken from the files, and what somebody may want to know';
