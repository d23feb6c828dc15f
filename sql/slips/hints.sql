-- Blanks that their form determines, by slip. Zeros come last.
select
    slip.slip_no,
    report.year,
    coalesce(source.file, '') as file,
    report_table.sheet,
    core.cell_reference(figure.row_no, figure.column_no) as cell,
    indicator.path || case when breakdown.code = 'total' then '' else '［' || breakdown.label_zh || '］' end as label,
    coalesce(core.plain_number(hint.value), '') as value,
    hint.figures as reason_zh,
    hint.figures_en as reason_en
from slip_hint as hint
inner join core.report as report on hint.report_id = report.report_id
inner join slip on report.agency_id = slip.agency_id
inner join core.dim_indicator as indicator on hint.indicator_id = indicator.indicator_id
inner join core.dim_breakdown as breakdown on hint.breakdown_id = breakdown.breakdown_id
inner join core.fact_indicator as figure
    on
        hint.report_id = figure.report_id
        and hint.indicator_id = figure.indicator_id
        and hint.breakdown_id = figure.breakdown_id
inner join core.report_table as report_table
    on figure.report_id = report_table.report_id and figure.table_no = report_table.table_no
left join core.source_file as source on report.source_id = source.source_id
order by
    slip.slip_no,
    report.year desc,
    case when hint.contradiction is not null then 1 when hint.value <> 0 then 2 else 3 end,
    report_table.sheet_no,
    figure.row_no,
    figure.column_no;
