-- How often each rule fails: over all reports of its edition, by region, and by version of the reader that read them. What a
-- failure says depends on who shares it, so each line stands beside the rate of all other reports of the edition.
create or replace view main.rule_failure as
with counted as (
    select
        identity.edition,
        identity.code as identity,
        identity.kind,
        identity.strength,
        identity.text_zh,
        identity.text_en,
        coalesce(substr(agency.region_code, 1, 2), '') as province,
        coalesce(cast(source.reader_version as varchar), '') as reader_version,
        count(*) filter (where check_outcome.outcome in ('holds', 'fails')) as checked,
        count(*) filter (where check_outcome.outcome = 'fails') as failed
    from core.check_outcome as check_outcome
    inner join core.identity as identity on check_outcome.identity_id = identity.identity_id
    inner join core.report as report on check_outcome.report_id = report.report_id
    inner join core.dim_agency as agency on report.agency_id = agency.agency_id
    left join core.source_file as source on report.source_id = source.source_id
    group by
        identity.edition,
        identity.code,
        identity.kind,
        identity.strength,
        identity.text_zh,
        identity.text_en,
        coalesce(substr(agency.region_code, 1, 2), ''),
        coalesce(cast(source.reader_version as varchar), '')
),

whole as (
    select
        edition,
        identity,
        max(kind) as kind,
        max(strength) as strength,
        max(text_zh) as text_zh,
        max(text_en) as text_en,
        sum(checked) as checked,
        sum(failed) as failed,
        count(distinct case when failed > 0 then province end) as failing_provinces
    from counted
    group by edition, identity
),

share as (
    select
        edition,
        identity,
        'all' as dimension,
        '' as member,
        checked,
        failed
    from whole
    union all
    select
        edition,
        identity,
        'region' as dimension,
        province as member,
        sum(checked) as checked,
        sum(failed) as failed
    from counted
    group by edition, identity, province
    union all
    select
        edition,
        identity,
        'reader' as dimension,
        reader_version as member,
        sum(checked) as checked,
        sum(failed) as failed
    from counted
    group by edition, identity, reader_version
)

select
    share.edition,
    share.identity,
    share.dimension,
    share.member,
    whole.kind,
    whole.strength,
    whole.text_zh,
    whole.text_en,
    whole.failing_provinces,
    cast(share.checked as bigint) as checked,
    cast(share.failed as bigint) as failed,
    cast(share.failed as double) / nullif(cast(share.checked as double), 0) as rate,
    cast(whole.failed - share.failed as double) / nullif(cast(whole.checked - share.checked as double), 0) as rate_elsewhere
from share
inner join whole on share.edition = whole.edition and share.identity = whole.identity
where share.checked > 0;
comment on view main.rule_failure is 'How often each rule fails: over all, by region, by version of the reader';
