-- Every finding that some explanation repairs or leaves, or that nothing explains.
create or replace view main.explained_finding as
select
    effect.finding_id,
    agency.code as agency_code,
    report.year,
    effect.group_no,
    effect.rank,
    effect.effect
from core.explanation_effect as effect
inner join core.report as report on effect.report_id = report.report_id
inner join core.dim_agency as agency on report.agency_id = agency.agency_id;
comment on view main.explained_finding is 'Every finding that some explanation repairs or leaves, or that nothing explains';
