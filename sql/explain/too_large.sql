-- What fails in reports whose figures are beyond exact arithmetic stays unexplained.
insert into core.explanation_effect (report_id, group_no, rank, finding_id, effect)
select
    explanation.report_id,
    explanation.group_no,
    explanation.rank,
    agency.code || '/' || report.year || '/' || identity.edition || '/' || identity.code || '/' || identity.instance
        as finding_id,
    'unexplained' as effect
from core.explanation as explanation
inner join core.check_outcome as check_outcome on explanation.report_id = check_outcome.report_id
inner join core.identity as identity on check_outcome.identity_id = identity.identity_id
inner join core.report as report on explanation.report_id = report.report_id
inner join core.dim_agency as agency on report.agency_id = agency.agency_id
where explanation.family = 'numbers_too_large' and check_outcome.outcome = 'fails'
order by
    explanation.report_id,
    finding_id;
