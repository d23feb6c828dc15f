-- What stands in a file like a label and is none of any form: where such an alias comes or goes, the file is read again.
-- For those who run the night.
create table if not exists core.source_label (
    source_id integer,
    core varchar
);
comment on table core.source_label is 'What stands in a file like a label and is none of any form: where such an alias comes or goes, the file is read again.';
comment on column core.source_label.source_id is 'The file in the ledger';
comment on column core.source_label.core is 'The text without item number and remarks';
