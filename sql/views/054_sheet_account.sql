-- What became of the cells of each sheet of the files that are in the folder or missing. One row a sheet.
create or replace view main.sheet_account as
select
    source.file,
    cast(source.state as string) as state,
    sheet.sheet_no,
    sheet.name as sheet,
    sheet.hidden,
    sheet.content_cells,
    sheet.figure_cells,
    sheet.label_cells,
    sheet.note_cells,
    sheet.note_cells_with_digits,
    sheet.reject_cells
from core.source_sheet as sheet
inner join core.source_file as source on sheet.source_id = source.source_id
where source.state <> 'replaced';
comment on view main.sheet_account is 'What became of the cells of each sheet, one row a sheet';
