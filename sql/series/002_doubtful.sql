-- The concepts of agencies and years of which a figure stands in an identity that fails, those of the report before too.
create or replace temp table doubtful_concept as
select
    report.agency_id,
    report.year + identity_term.year_offset as year,
    term.concordance_id,
    max(case when identity.strength = 'hard' then 1 else 0 end) as hard
from core.finding as finding
inner join core.report as report on finding.report_id = report.report_id
inner join core.identity as identity on finding.identity_id = identity.identity_id
inner join core.identity_term as identity_term on finding.identity_id = identity_term.identity_id
inner join core.concordance_term as term
    on identity_term.indicator_id = term.indicator_id and identity_term.breakdown_id = term.breakdown_id
where finding.state = 'open' and not identity_term.of_members
group by report.agency_id, report.year + identity_term.year_offset, term.concordance_id;
