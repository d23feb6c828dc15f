-- The figures of a report that stand in an identity of it that fails, with the number of such identities.
create or replace view main.figure_in_finding as
select
    agency.code as agency_code,
    report.year + term.year_offset as year,
    indicator.edition,
    indicator.code as indicator,
    breakdown.code as breakdown,
    count(distinct finding.finding_id) as findings
from core.finding as finding
inner join core.report as report on finding.report_id = report.report_id
inner join core.dim_agency as agency on report.agency_id = agency.agency_id
inner join core.identity_term as term on finding.identity_id = term.identity_id
inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
inner join core.dim_breakdown as breakdown on term.breakdown_id = breakdown.breakdown_id
where finding.state = 'open' and not term.of_members
group by
    agency.code,
    report.year + term.year_offset,
    indicator.edition,
    indicator.code,
    breakdown.code;
comment on view main.figure_in_finding is 'The figures that stand in an identity that fails';
