-- Which rules fail where: for each rule that some report fails, by region down to the agency, how many reports were checked and failed
-- it, the largest gap, and what most of the failures probably come from. A report fails a rule once, for however many columns it does.
create or replace view main.finding_overview as
with report_rule as (
    select
        check_outcome.report_id,
        identity.edition,
        identity.code as identity,
        max(case when check_outcome.outcome = 'fails' then 1 else 0 end) as failed
    from core.check_outcome as check_outcome
    inner join core.identity as identity on check_outcome.identity_id = identity.identity_id
    where check_outcome.outcome in ('holds', 'fails')
    group by check_outcome.report_id, identity.edition, identity.code
),

agency_rule as (
    select
        report.agency_id,
        report_rule.edition,
        report_rule.identity,
        count(*) as checked,
        sum(report_rule.failed) as failed
    from report_rule
    inner join core.report as report on report_rule.report_id = report.report_id
    group by report.agency_id, report_rule.edition, report_rule.identity
),

rule as (
    select
        edition,
        code as identity,
        max(kind) as kind,
        max(severity) as severity,
        max(strength) as strength,
        max(text_zh) as text_zh,
        max(text_en) as text_en
    from core.identity
    group by edition, code
),

failure as (
    select
        report.agency_id,
        report.year,
        identity.edition,
        identity.code as identity,
        finding.finding_id,
        abs(finding.gap) as gap
    from core.finding as finding
    inner join core.identity as identity on finding.identity_id = identity.identity_id
    inner join core.report as report on finding.report_id = report.report_id
    where finding.state = 'open'
),

cause_of_failure as (
    select
        effect.finding_id,
        min(explanation.family) as family
    from core.explanation_effect as effect
    inner join core.explanation as explanation
        on
            effect.report_id = explanation.report_id
            and effect.group_no = explanation.group_no
            and effect.rank = explanation.rank
    where effect.rank = 1 and effect.effect = 'repairs'
    group by effect.finding_id
),

reporting as (
    select
        core_agency.agency_id,
        agency.agency,
        agency.agency_code,
        agency.province,
        agency.prefecture,
        agency.county
    from main.agency as agency
    inner join core.dim_agency as core_agency on agency.agency_code = core_agency.code
    where agency.has_reported
),

region_of_agency as (
    select
        agency_id,
        'all' as region_level,
        '' as province,
        '' as prefecture,
        '' as county,
        '' as agency,
        '' as agency_code
    from reporting
    union all
    select
        agency_id,
        'province' as region_level,
        province,
        '' as prefecture,
        '' as county,
        '' as agency,
        '' as agency_code
    from reporting
    where province is not null
    union all
    select
        agency_id,
        'prefecture' as region_level,
        coalesce(province, '') as province,
        prefecture,
        '' as county,
        '' as agency,
        '' as agency_code
    from reporting
    where prefecture is not null
    union all
    select
        agency_id,
        'county' as region_level,
        coalesce(province, '') as province,
        coalesce(prefecture, '') as prefecture,
        county,
        '' as agency,
        '' as agency_code
    from reporting
    where county is not null
    union all
    select
        agency_id,
        'agency' as region_level,
        coalesce(province, '') as province,
        coalesce(prefecture, '') as prefecture,
        coalesce(county, '') as county,
        agency,
        agency_code
    from reporting
),

region as (
    select
        row_number() over (order by region_level, province, prefecture, county, agency_code) as region_id,
        region_level,
        province,
        prefecture,
        county,
        agency,
        agency_code
    from region_of_agency
    group by region_level, province, prefecture, county, agency, agency_code
),

place as (
    select
        region_of_agency.agency_id,
        region.region_id
    from region_of_agency
    inner join region
        on
            region_of_agency.region_level = region.region_level
            and region_of_agency.province = region.province
            and region_of_agency.prefecture = region.prefecture
            and region_of_agency.county = region.county
            and region_of_agency.agency_code = region.agency_code
),

counted as (
    select
        place.region_id,
        agency_rule.edition,
        agency_rule.identity,
        cast(sum(agency_rule.checked) as bigint) as checked,
        cast(sum(agency_rule.failed) as bigint) as failed,
        sum(case when agency_rule.failed > 0 then 1 else 0 end) as agencies_failing
    from agency_rule
    inner join place on agency_rule.agency_id = place.agency_id
    group by place.region_id, agency_rule.edition, agency_rule.identity
),

largest as (
    select
        place.region_id,
        failure.edition,
        failure.identity,
        failure.gap,
        reporting.agency as gap_agency,
        failure.year as gap_year,
        row_number() over (
            partition by place.region_id, failure.edition, failure.identity
            order by failure.gap desc, reporting.agency_code, failure.year
        ) as place_no
    from failure
    inner join place on failure.agency_id = place.agency_id
    inner join reporting on failure.agency_id = reporting.agency_id
),

cause_count as (
    select
        place.region_id,
        failure.edition,
        failure.identity,
        cause_of_failure.family,
        count(*) as findings
    from failure
    inner join cause_of_failure on failure.finding_id = cause_of_failure.finding_id
    inner join place on failure.agency_id = place.agency_id
    group by place.region_id, failure.edition, failure.identity, cause_of_failure.family
),

cause as (
    select
        cause_count.*,
        row_number() over (partition by region_id, edition, identity order by findings desc, family) as place_no
    from cause_count
)

select
    region.region_level,
    region.province,
    region.prefecture,
    region.county,
    region.agency,
    region.agency_code,
    rule.severity,
    rule.text_zh,
    rule.text_en,
    counted.edition,
    counted.identity,
    rule.kind,
    rule.strength,
    counted.checked,
    counted.failed,
    cast(counted.failed as double) / nullif(cast(counted.checked as double), 0) as rate,
    counted.agencies_failing,
    largest.gap as largest_gap,
    largest.gap_agency,
    largest.gap_year,
    cause.family as cause,
    cause.findings as cause_findings
from counted
inner join region on counted.region_id = region.region_id
inner join rule on counted.edition = rule.edition and counted.identity = rule.identity
left join largest
    on
        largest.place_no = 1
        and counted.region_id = largest.region_id
        and counted.edition = largest.edition
        and counted.identity = largest.identity
left join cause
    on
        cause.place_no = 1
        and counted.region_id = cause.region_id
        and counted.edition = cause.edition
        and counted.identity = cause.identity
where counted.failed > 0;
comment on view main.finding_overview is 'Which rules fail where, by region down to the agency, with the largest gap and the most frequent cause';
