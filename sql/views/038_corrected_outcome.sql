-- What the identities come to with the corrected figures, beside what they come to as reported: which findings corrections clear, and
-- what they would break.
create or replace view main.corrected_outcome as
select
    agency.code as agency_code,
    agency.name as agency,
    report.year,
    identity.edition,
    identity.code as identity,
    identity.instance,
    cast(check_outcome.outcome as string) as outcome,
    cast(corrected.outcome as string) as corrected_outcome,
    corrected.gap as corrected_gap,
    identity.text_zh,
    identity.text_en
from core.corrected_outcome as corrected
inner join core.identity as identity on corrected.identity_id = identity.identity_id
inner join core.report as report on corrected.report_id = report.report_id
inner join core.dim_agency as agency on report.agency_id = agency.agency_id
left join core.check_outcome as check_outcome
    on corrected.report_id = check_outcome.report_id and corrected.identity_id = check_outcome.identity_id;
comment on view main.corrected_outcome is 'What the identities come to with the corrected figures, beside what they come to as reported';
