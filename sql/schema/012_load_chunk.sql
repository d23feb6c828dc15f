-- Transactions of the load, each with its files, figures and cells as they were read.
-- For those who run the night.
create table if not exists core.load_chunk (
    night integer,
    files integer,
    figures integer,
    content_cells integer,
    figure_cells integer,
    label_cells integer,
    note_cells integer,
    note_cells_with_digits integer,
    reject_cells integer
);
comment on table core.load_chunk is 'Transactions of the load, each with its files, figures and cells as they were read.';
comment on column core.load_chunk.night is 'The night';
comment on column core.load_chunk.files is 'Files of the transaction';
comment on column core.load_chunk.figures is 'Figures of the transaction';
comment on column core.load_chunk.content_cells is 'Cells with content';
comment on column core.load_chunk.figure_cells is 'Cells that became figures';
comment on column core.load_chunk.label_cells is 'Cells that were recognised as labels, headers or titles';
comment on column core.load_chunk.note_cells is 'Cells that carry text and no figure';
comment on column core.load_chunk.note_cells_with_digits is 'Those of the notes that hold a digit';
comment on column core.load_chunk.reject_cells is 'Cells that could not be taken';
