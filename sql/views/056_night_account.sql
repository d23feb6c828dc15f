-- What became of the cells of all files that were in the folder, night by night. One row a night.
create or replace view main.night_account as
select
    night,
    files,
    content_cells,
    figure_cells,
    label_cells,
    note_cells,
    note_cells_with_digits,
    reject_cells
from core.night_account;
comment on view main.night_account is 'What became of the cells of all files, one row a night';
