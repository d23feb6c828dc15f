-- Words for columns of views and reports.
-- For analysts; read it through the views in schema main.
create table if not exists core.column_word (
    column_name varchar,
    label_zh varchar,
    label_en varchar,
    code_list varchar
);
comment on table core.column_word is 'Words for columns of views and reports.';
comment on column core.column_word.column_name is 'Name of the column';
comment on column core.column_word.label_zh is 'Heading';
comment on column core.column_word.label_en is 'Heading in English';
comment on column core.column_word.code_list is 'List that the codes in it are of, empty where it holds none';
