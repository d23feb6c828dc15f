-- The ledger: every content that a file had. What is in it is in the warehouse; both are written in one transaction.
-- For those who run the night.
create table if not exists core.source_file (
    source_id integer,
    file varchar,
    content_hash varchar,
    size bigint,
    format varchar,
    charset varchar,
    state core.source_state,
    reader_version integer,
    reading_knowledge varchar,
    reports integer,
    figures integer,
    content_cells integer,
    figure_cells integer,
    label_cells integer,
    note_cells integer,
    note_cells_with_digits integer,
    reject_cells integer,
    cells_of_figures integer,
    first_night integer,
    read_night integer,
    memory_mb integer
);
-- Warehouses of earlier versions have the table without it.
alter table core.source_file add column if not exists memory_mb integer;
comment on table core.source_file is 'The ledger: every content that a file had. What is in it is in the warehouse; both are written in one transaction.';
comment on column core.source_file.source_id is 'Surrogate key, never published outside';
comment on column core.source_file.file is 'Path below the folder of reports';
comment on column core.source_file.content_hash is 'SHA-256 of the content, hexadecimal; empty where the file could not be opened';
comment on column core.source_file.size is 'Size in bytes';
comment on column core.source_file.format is 'What the file is by its content';
comment on column core.source_file.charset is 'Charset of its text, null where the format says it';
comment on column core.source_file.state is 'present; missing: no longer in the folder, its figures are kept; replaced: the file has other content now';
comment on column core.source_file.reader_version is 'Version of the reader that read it';
comment on column core.source_file.reading_knowledge is 'Fingerprint of the knowledge that it was read with, or of a later one by which it reads the same';
comment on column core.source_file.reports is 'Reports found in it';
comment on column core.source_file.figures is 'Figures found in it, blank ones included';
comment on column core.source_file.content_cells is 'Cells with content';
comment on column core.source_file.figure_cells is 'Cells that became figures';
comment on column core.source_file.label_cells is 'Cells that were recognised as labels, headers or titles';
comment on column core.source_file.note_cells is 'Cells that carry text and no figure';
comment on column core.source_file.note_cells_with_digits is 'Those of the notes that hold a digit';
comment on column core.source_file.reject_cells is 'Cells that could not be taken';
comment on column core.source_file.cells_of_figures is 'Cells that its figures stand in: a figure that is printed twice has one, blank and unreadable ones have none';
comment on column core.source_file.first_night is 'Night from which on the file holds this content';
comment on column core.source_file.read_night is 'Night that read it last';
comment on column core.source_file.memory_mb is 'Memory in MB that was not enough to read it, null where it was: it is read again where there is more';
