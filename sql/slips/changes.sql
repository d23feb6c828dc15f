-- The cells that the likeliest explanation of an item would change, with the names of their rows and columns as the form prints them.
with asked as (
    select distinct
        asked_report_id,
        group_no
    from slip_finding
)

select
    slip.slip_no,
    change.report_id as asked_report_id,
    change.group_no,
    report_table.sheet,
    core.cell_reference(figure.row_no, figure.column_no) as cell,
    indicator.path || case when breakdown.code = 'total' then '' else '［' || breakdown.label_zh || '］' end as label,
    coalesce(figure.printed, core.plain_number(figure.value), '') as printed,
    coalesce(core.plain_number(change.proposed), '') as proposed,
    indicator.scale,
    indicator.may_be_negative
from asked
inner join core.explanation_change as change
    on asked.asked_report_id = change.report_id and asked.group_no = change.group_no and change.rank = 1
inner join core.report as report on change.report_id = report.report_id
inner join slip on report.agency_id = slip.agency_id
inner join core.fact_indicator as figure on change.report_id = figure.report_id
inner join core.dim_indicator as indicator
    on figure.indicator_id = indicator.indicator_id and change.indicator = indicator.code
inner join core.dim_breakdown as breakdown
    on figure.breakdown_id = breakdown.breakdown_id and change.breakdown = breakdown.code
inner join core.report_table as report_table
    on figure.report_id = report_table.report_id and figure.table_no = report_table.table_no
order by
    slip.slip_no,
    change.report_id,
    change.group_no,
    change.slip_no,
    report_table.sheet_no,
    figure.row_no,
    figure.column_no;
