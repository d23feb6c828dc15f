-- How often each rule fails: over all reports of its edition, by province, by version of the reader and by format of the file. What a
-- failure says depends on who shares it, so each line stands beside the rate of all other reports of the edition. A report
-- fails a rule once, for however many columns it does. A province fails mostly where half of its reports do.
create or replace view main.rule_failure as
with report_rule as (
    select
        identity.edition,
        identity.code as identity,
        max(identity.kind) as kind,
        max(identity.strength) as strength,
        max(identity.text_zh) as text_zh,
        max(identity.text_en) as text_en,
        check_outcome.report_id,
        max(case when check_outcome.outcome = 'fails' then 1 else 0 end) as failed
    from core.check_outcome as check_outcome
    inner join core.identity as identity on check_outcome.identity_id = identity.identity_id
    where check_outcome.outcome in ('holds', 'fails')
    group by identity.edition, identity.code, check_outcome.report_id
),

counted as (
    select
        report_rule.edition,
        report_rule.identity,
        max(report_rule.kind) as kind,
        max(report_rule.strength) as strength,
        max(report_rule.text_zh) as text_zh,
        max(report_rule.text_en) as text_en,
        coalesce(province.name, '') as province,
        coalesce(cast(source.reader_version as string), '') as reader_version,
        coalesce(source.format, '') as format,
        count(*) as checked,
        sum(report_rule.failed) as failed
    from report_rule
    inner join core.report as report on report_rule.report_id = report.report_id
    inner join core.dim_agency as agency on report.agency_id = agency.agency_id
    left join core.division as province on substr(agency.region_code, 1, 2) || '0000' = province.code
    left join core.source_file as source on report.source_id = source.source_id
    group by
        report_rule.edition,
        report_rule.identity,
        coalesce(province.name, ''),
        coalesce(cast(source.reader_version as string), ''),
        coalesce(source.format, '')
),

by_province as (
    select
        edition,
        identity,
        province,
        sum(checked) as checked,
        sum(failed) as failed
    from counted
    group by edition, identity, province
),

provinces as (
    select
        edition,
        identity,
        count(*) as provinces,
        sum(case when 2 * failed >= checked then 1 else 0 end) as mostly_failing_provinces
    from by_province
    group by edition, identity
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
        sum(failed) as failed
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
        checked,
        failed
    from by_province
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
    union all
    select
        edition,
        identity,
        'format' as dimension,
        format as member,
        sum(checked) as checked,
        sum(failed) as failed
    from counted
    group by edition, identity, format
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
    provinces.provinces,
    provinces.mostly_failing_provinces,
    cast(share.checked as bigint) as checked,
    cast(share.failed as bigint) as failed,
    cast(whole.checked - share.checked as bigint) as checked_elsewhere,
    cast(share.failed as double) / nullif(cast(share.checked as double), 0) as rate,
    cast(whole.failed - share.failed as double) / nullif(cast(whole.checked - share.checked as double), 0) as rate_elsewhere
from share
inner join whole on share.edition = whole.edition and share.identity = whole.identity
inner join provinces on share.edition = provinces.edition and share.identity = provinces.identity;
comment on view main.rule_failure is 'How often each rule fails: over all, by province, by version of the reader, by format';
