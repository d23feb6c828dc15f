-- Kinds of trouble with files, and what to do about each.
-- For those who run the night.
create table if not exists core.dim_trouble (
    code varchar,
    severity varchar,
    zh varchar,
    en varchar,
    next_zh varchar,
    next_en varchar
);
comment on table core.dim_trouble is 'Kinds of trouble with files, and what to do about each.';
comment on column core.dim_trouble.code is 'Code';
comment on column core.dim_trouble.severity is 'reject: something was not taken; notice: everything was';
comment on column core.dim_trouble.zh is 'What it is';
comment on column core.dim_trouble.en is 'What it is, in English';
comment on column core.dim_trouble.next_zh is 'What to do next';
comment on column core.dim_trouble.next_en is 'What to do next, in English';
