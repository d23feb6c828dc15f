-- Reports whose cells are given in one file and whose figures stand in another one, too: if the first goes or changes, the
-- other one is read again, so that cells are given in a file that is there.
select distinct
    report.report_id,
    cells.file as cells_file,
    cast(cells.state as varchar) as cells_state,
    twin.file as twin_file
from core.report as report
inner join core.source_file as cells on report.source_id = cells.source_id
inner join core.report_source as report_source on report.report_id = report_source.report_id
inner join core.source_file as twin on report_source.source_id = twin.source_id
where twin.state = 'present' and twin.file <> cells.file
order by report_id, cells_file, twin_file;
