-- The account of each night: what became of the cells of all files that were in the folder.
-- For those who run the night.
create table if not exists core.night_account (
    night integer,
    files integer,
    content_cells bigint,
    figure_cells bigint,
    label_cells bigint,
    note_cells bigint,
    note_cells_with_digits bigint,
    reject_cells bigint
);
comment on table core.night_account is 'The account of each night: what became of the cells of all files that were in the folder.';
comment on column core.night_account.night is 'The night';
comment on column core.night_account.files is 'Files in the folder';
comment on column core.night_account.content_cells is 'Cells with content';
comment on column core.night_account.figure_cells is 'Cells that became figures';
comment on column core.night_account.label_cells is 'Cells that were recognised as labels, headers or titles';
comment on column core.night_account.note_cells is 'Cells that carry text and no figure';
comment on column core.night_account.note_cells_with_digits is 'Those of the notes that hold a digit';
comment on column core.night_account.reject_cells is 'Cells that could not be taken';
