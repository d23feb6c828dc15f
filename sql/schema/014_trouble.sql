-- What went wrong with a file, and where.
-- For those who run the night.
create table if not exists core.trouble (
    source_id integer,
    night integer,
    file varchar,
    sheet varchar,
    cell varchar,
    code varchar,
    reason varchar,
    found varchar,
    expected varchar,
    expected_en varchar,
    candidates varchar,
    context varchar
);
comment on table core.trouble is 'What went wrong with a file, and where.';
comment on column core.trouble.source_id is 'The file in the ledger, null where its content is not in it';
comment on column core.trouble.night is 'Night that met it';
comment on column core.trouble.file is 'Path below the folder of reports';
comment on column core.trouble.sheet is 'Name of the sheet, empty where the file as a whole is meant';
comment on column core.trouble.cell is 'Cell in A1 notation, empty where the sheet as a whole is meant';
comment on column core.trouble.code is 'What kind of trouble, see dim_trouble';
comment on column core.trouble.reason is 'Why, a code of the list unreadable_reason; empty where the code says it all';
comment on column core.trouble.found is 'The offending text as printed';
comment on column core.trouble.expected is 'What was expected there, empty where the code says it all';
comment on column core.trouble.expected_en is 'The same in English; names and labels are as on the form';
comment on column core.trouble.candidates is 'What it may have been meant to be, nearest first, joined by ;';
comment on column core.trouble.context is 'The row that it stands in as printed, the offending cell in brackets, cells divided by |';
