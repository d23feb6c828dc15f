-- What became of each finding, night by night: when it was new, changed its values, was fixed, was reopened, could not be checked any more or was withdrawn.
create or replace view main.finding_event as
select
    event.finding_id,
    agency.code as agency_code,
    agency.name as agency,
    report.year,
    identity.code as identity,
    identity.instance,
    event.night,
    event.event,
    event.gap,
    event.term_values
from core.finding_event as event
inner join core.finding as finding on event.finding_id = finding.finding_id
inner join core.identity as identity on finding.identity_id = identity.identity_id
inner join core.report as report on finding.report_id = report.report_id
inner join core.dim_agency as agency on report.agency_id = agency.agency_id;
comment on view main.finding_event is 'What became of each finding, night by night: new, changed, fixed, unverifiable, withdrawn, reopened';
