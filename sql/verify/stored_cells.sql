-- Files whose figures stand in other cells than were counted when they were read: each figure that is neither blank nor
-- unreadable has a cell of the file, and no file has more such cells than became figures. Where a report is given by
-- several files, its cells are those of one of them, so files that share a report are left out.
with figures as (
    select report_id, table_no, row_no, column_no, status, printed from core.fact_indicator
    union all
    select report_id, table_no, row_no, column_no, status, printed from core.fact_indicator_history
),

cells as (
    select distinct
        report.source_id,
        report_table.sheet_no,
        figures.row_no,
        figures.column_no
    from figures
    inner join core.report as report on figures.report_id = report.report_id
    inner join core.report_table as report_table
        on figures.report_id = report_table.report_id and figures.table_no = report_table.table_no
    where figures.status <> 'unreadable' and (figures.status <> 'blank' or figures.printed is not null)
),

cells_by_source as (
    select source_id, count(*) as cells from cells group by source_id
),

reports_by_source as (
    select source_id, count(*) as reports from core.report group by source_id
)

select
    source.file,
    source.figure_cells,
    source.cells_of_figures as expected,
    coalesce(cells_by_source.cells, 0) as found
from core.source_file as source
left join reports_by_source on source.source_id = reports_by_source.source_id
left join cells_by_source on source.source_id = cells_by_source.source_id
where
    source.cells_of_figures > source.figure_cells
    or (
        source.state <> 'replaced'
        and source.reports = coalesce(reports_by_source.reports, 0)
        and source.cells_of_figures <> coalesce(cells_by_source.cells, 0)
    )
order by source.file, source.source_id;
