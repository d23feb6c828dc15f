-- The outcome of every identity that applies to a current report. A roll-up tells how many members there are and how many of them
-- reported the figure.
create or replace view main.outcome as
select
    agency.code as agency_code,
    agency.name as agency,
    report.year,
    identity.edition,
    identity.code as identity,
    identity.instance,
    identity.kind,
    identity.statement,
    cast(check_outcome.outcome as string) as outcome,
    cast(check_outcome.reason as string) as reason,
    coverage.members,
    coverage.present as members_present,
    identity.text_zh,
    identity.text_en
from core.check_outcome as check_outcome
inner join core.identity as identity on check_outcome.identity_id = identity.identity_id
inner join core.report as report on check_outcome.report_id = report.report_id
inner join core.dim_agency as agency on report.agency_id = agency.agency_id
left join core.roll_up_coverage as coverage
    on check_outcome.report_id = coverage.report_id and check_outcome.identity_id = coverage.identity_id;
comment on view main.outcome is 'The outcome of every identity that applies to a current report';
