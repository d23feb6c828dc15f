-- What a file gives as names of agencies: where such a name comes or goes, the file is read again.
-- For those who run the night.
create table if not exists core.source_name (
    source_id integer,
    name varchar
);
comment on table core.source_name is 'What a file gives as names of agencies: where such a name comes or goes, the file is read again.';
comment on column core.source_name.source_id is 'The file in the ledger';
comment on column core.source_name.name is 'The name in plain text';
