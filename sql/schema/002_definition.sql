-- The SQL that the tables and views of this file were defined by.
-- For those who run the night.
create table if not exists core.definition (
    fingerprint varchar
);
comment on table core.definition is 'The SQL that the tables and views of this file were defined by.';
comment on column core.definition.fingerprint is 'Version of the schema, and the fingerprint of sql/schema and sql/views';
