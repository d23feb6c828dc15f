-- The findings of a whole that are asked of its members, for the whole's slip and for the list.
select
    slip.slip_no,
    report.year,
    identity.text_zh,
    identity.text_en,
    coalesce(finding.left_text, '') as left_text,
    core.plain_number(finding.left_value) as left_value,
    case when coverage.report_id is not null and coverage.is_complete is not true then '>=' else identity.relation end as relation,
    coalesce(finding.right_text, '') as right_text,
    core.plain_number(finding.right_value) as right_value,
    core.plain_number(abs(finding.gap)) as size,
    asked_agency.name as asked_agency
from slip_finding
inner join core.finding as finding on slip_finding.finding_id = finding.finding_id
inner join core.identity as identity on slip_finding.identity_id = identity.identity_id
inner join core.report as report on slip_finding.report_id = report.report_id
inner join slip on report.agency_id = slip.agency_id
inner join core.report as asked on slip_finding.asked_report_id = asked.report_id
inner join core.dim_agency as asked_agency on asked.agency_id = asked_agency.agency_id
left join core.roll_up_coverage as coverage
    on slip_finding.report_id = coverage.report_id and slip_finding.identity_id = coverage.identity_id
where asked.agency_id <> report.agency_id
order by slip.slip_no, report.year, asked_agency.name, slip_finding.finding_id;
