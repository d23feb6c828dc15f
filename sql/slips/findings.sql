-- The sums that each item upsets, in the order of the form; those of other reports last.
select
    slip.slip_no,
    slip_finding.asked_report_id,
    slip_finding.group_no,
    identity.text_zh,
    identity.text_en,
    coalesce(finding.left_text, '') as left_text,
    core.plain_number(finding.left_value) as left_value,
    case when coverage.report_id is not null and coverage.is_complete is not true then '>=' else identity.relation end as relation,
    coalesce(finding.right_text, '') as right_text,
    core.plain_number(finding.right_value) as right_value,
    core.plain_number(abs(finding.gap)) as size,
    coalesce(finding.cells, '') as cells,
    case when report.report_id = slip_finding.asked_report_id then '' else agency.name end as other_agency,
    report.year,
    report.agency_id = slip.agency_id as is_own,
    coalesce(member_figure.sheet, report_table.sheet, '') as sheet,
    coalesce(member_figure.cell, '') as member_cell,
    coalesce(member_figure.label, '') as member_label,
    coalesce(member_figure.scale, 6) as scale,
    coalesce(member_figure.may_be_negative, true) as may_be_negative,
    coalesce(member_figure.printed, '') as member_printed
from slip_finding
inner join core.finding as finding on slip_finding.finding_id = finding.finding_id
inner join core.identity as identity on slip_finding.identity_id = identity.identity_id
inner join core.report as report on slip_finding.report_id = report.report_id
inner join core.dim_agency as agency on report.agency_id = agency.agency_id
inner join core.report as asked on slip_finding.asked_report_id = asked.report_id
inner join slip on asked.agency_id = slip.agency_id
left join core.roll_up_coverage as coverage
    on slip_finding.report_id = coverage.report_id and slip_finding.identity_id = coverage.identity_id
left join (
    select
        report_id,
        edition,
        table_code,
        min(sheet) as sheet
    from core.report_table
    group by report_id, edition, table_code
) as report_table
    on
        slip_finding.report_id = report_table.report_id
        and identity.edition = report_table.edition
        and identity.table_code = report_table.table_code
left join (
    select
        slip_finding.finding_id,
        min(report_table.sheet) as sheet,
        min(core.cell_reference(figure.row_no, figure.column_no)) as cell,
        min(member_indicator.path) as label,
        max(member_indicator.scale) as scale,
        bool_or(member_indicator.may_be_negative) as may_be_negative,
        min(coalesce(figure.printed, core.plain_number(figure.value))) as printed
    from slip_finding
    inner join core.identity_term as term on slip_finding.identity_id = term.identity_id and not term.of_members
    inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
    inner join core.fact_indicator as figure
        on slip_finding.asked_report_id = figure.report_id and term.breakdown_id = figure.breakdown_id
    inner join core.dim_indicator as member_indicator
        on figure.indicator_id = member_indicator.indicator_id and indicator.code = member_indicator.code
    inner join core.report_table as report_table
        on figure.report_id = report_table.report_id and figure.table_no = report_table.table_no
    where slip_finding.exceeds
    group by slip_finding.finding_id
) as member_figure on slip_finding.finding_id = member_figure.finding_id
order by
    slip.slip_no,
    slip_finding.asked_report_id,
    slip_finding.group_no,
    report.report_id <> slip_finding.asked_report_id,
    slip_finding.weight,
    slip_finding.finding_id;
