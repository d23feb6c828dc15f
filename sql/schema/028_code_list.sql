-- Words for the codes used in tables and reports.
-- For analysts; read it through the views in schema main.
create table if not exists core.code_list (
    list varchar,
    code varchar,
    label_zh varchar,
    label_en varchar
);
comment on table core.code_list is 'Words for the codes used in tables and reports.';
comment on column core.code_list.list is 'Name of the code list';
comment on column core.code_list.code is 'Code';
comment on column core.code_list.label_zh is 'Label';
comment on column core.code_list.label_en is 'Label in English';
