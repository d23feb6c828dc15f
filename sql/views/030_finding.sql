-- Every identity that fails or failed, in words. A roll-up whose members are not known to be all is one that their sum may not exceed the whole.
-- What a standing verdict accepts or calls a false alarm is judged, not open. What corrected figures come to stands beside.
create or replace view main.finding as
select
    finding.finding_id,
    agency.code as agency_code,
    agency.name as agency,
    report.year,
    identity.edition,
    identity.code as identity,
    identity.instance,
    identity.kind,
    identity.severity,
    identity.strength,
    identity.basis,
    finding.left_value,
    case when coverage.report_id is not null and coverage.is_complete is not true then '>=' else identity.relation end as relation,
    finding.right_value,
    finding.gap,
    identity.text_zh,
    identity.text_en,
    finding.left_text,
    finding.right_text,
    finding.cells,
    source.file,
    finding.state,
    finding.first_night,
    finding.last_night,
    identity.source as rule_source,
    finding.progress,
    finding.fixed_night,
    finding.times_reopened,
    finding.term_values,
    verdict.decision,
    verdict.reviewer,
    verdict.decided_on,
    verdict.decision_reason,
    cast(corrected.outcome as string) as corrected_outcome
from core.finding as finding
inner join core.identity as identity on finding.identity_id = identity.identity_id
inner join core.report as report on finding.report_id = report.report_id
inner join core.dim_agency as agency on report.agency_id = agency.agency_id
left join core.source_file as source on report.source_id = source.source_id
left join core.roll_up_coverage as coverage
    on finding.report_id = coverage.report_id and finding.identity_id = coverage.identity_id
left join core.verdict as verdict
    on finding.finding_id = verdict.finding_id and verdict.decision_state = 'stands'
left join core.corrected_outcome as corrected
    on finding.report_id = corrected.report_id and finding.identity_id = corrected.identity_id;
comment on view main.finding is 'Every identity that fails or failed, in words';
