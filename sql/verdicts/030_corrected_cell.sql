-- The figures that corrections stand for, and the identities of current reports in which they stand, roll-ups of a whole above included.
create or replace temp table corrected_cell as
select
    verdict.line,
    report.report_id,
    indicator.indicator_id,
    breakdown.breakdown_id,
    verdict.corrected_value
from core.verdict as verdict
inner join core.dim_agency as agency on verdict.agency_code = agency.code
inner join core.report as report on agency.agency_id = report.agency_id and verdict.year = report.year
inner join core.dim_indicator as indicator on verdict.indicator = indicator.code
inner join core.dim_breakdown as breakdown on verdict.breakdown = breakdown.code
inner join core.fact_indicator as figure
    on
        report.report_id = figure.report_id
        and indicator.indicator_id = figure.indicator_id
        and breakdown.breakdown_id = figure.breakdown_id
where
    verdict.decision = 'corrected'
    and verdict.decision_state = 'stands'
    and report.state = 'current'
    and report.period = 'year';
create or replace temp table corrected_identity as
with touched as (
    select
        cell.line,
        report_of_year.report_id,
        term.identity_id
    from corrected_cell as cell
    inner join core.identity_term as term
        on cell.indicator_id = term.indicator_id and cell.breakdown_id = term.breakdown_id
    inner join report_of_year
        on cell.report_id = report_of_year.figure_report_id and term.year_offset = report_of_year.year_offset
    where not term.of_members
    union
    select
        cell.line,
        member_report.report_id,
        term.identity_id
    from corrected_cell as cell
    inner join core.identity_term as term
        on cell.indicator_id = term.indicator_id and cell.breakdown_id = term.breakdown_id
    inner join member_report on cell.report_id = member_report.member_report_id
    where term.of_members
)

select
    touched.line,
    touched.report_id,
    touched.identity_id,
    check_outcome.outcome
from touched
left join core.check_outcome as check_outcome
    on touched.report_id = check_outcome.report_id and touched.identity_id = check_outcome.identity_id;
