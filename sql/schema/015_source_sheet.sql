-- The account of each sheet of a file: what became of its cells.
-- For those who run the night.
create table if not exists core.source_sheet (
    source_id integer,
    sheet_no integer,
    name varchar,
    hidden boolean,
    content_cells integer,
    figure_cells integer,
    label_cells integer,
    note_cells integer,
    note_cells_with_digits integer,
    reject_cells integer
);
comment on table core.source_sheet is 'The account of each sheet of a file: what became of its cells.';
comment on column core.source_sheet.source_id is 'The file in the ledger';
comment on column core.source_sheet.sheet_no is 'Number of the sheet, from 1';
comment on column core.source_sheet.name is 'Name of the sheet';
comment on column core.source_sheet.hidden is 'Whether people who open the file do not see it at first';
comment on column core.source_sheet.content_cells is 'Cells with content';
comment on column core.source_sheet.figure_cells is 'Cells that became figures';
comment on column core.source_sheet.label_cells is 'Cells that were recognised as labels, headers or titles';
comment on column core.source_sheet.note_cells is 'Cells that carry text and no figure';
comment on column core.source_sheet.note_cells_with_digits is 'Those of the notes that hold a digit';
comment on column core.source_sheet.reject_cells is 'Cells that could not be taken';
