-- What reviewers decided, and whether it still holds: those that do not want to be given anew, or to be taken out.
create or replace view main.verdict as
with indicator as (
    select
        code,
        min(path) as indicator_zh,
        min(label_en) as indicator_en
    from core.dim_indicator
    group by code
)

select
    verdict.line,
    verdict.agency_code,
    coalesce(agency.name, verdict.agency_code) as agency,
    verdict.year,
    verdict.decision,
    verdict.decision_state,
    verdict.finding_id,
    finding.text_zh,
    finding.text_en,
    verdict.indicator,
    indicator.indicator_zh,
    indicator.indicator_en,
    verdict.breakdown,
    breakdown.label_zh as breakdown_zh,
    verdict.values_seen,
    verdict.values_now,
    verdict.corrected_value,
    verdict.clears,
    verdict.breaks,
    verdict.reviewer,
    verdict.decided_on,
    verdict.decision_reason
from core.verdict as verdict
left join core.dim_agency as agency on verdict.agency_code = agency.code
left join main.finding as finding on verdict.finding_id = finding.finding_id
left join indicator on verdict.indicator = indicator.code
left join core.dim_breakdown as breakdown on verdict.breakdown = breakdown.code;
comment on view main.verdict is 'What reviewers decided about findings and figures, and whether it still holds';
