-- What became of the cells of each file that is in the folder or missing. One row a file.
create or replace view main.file_account as
select
    source.file,
    cast(source.state as string) as state,
    source.content_cells,
    source.figure_cells,
    source.label_cells,
    source.note_cells,
    source.note_cells_with_digits,
    source.reject_cells
from core.source_file as source
where source.state <> 'replaced';
comment on view main.file_account is 'What became of the cells of each file, one row a file';
