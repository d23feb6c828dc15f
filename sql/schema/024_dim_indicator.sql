-- Indicators of all editions, headings included, in the order of the form.
-- For analysts; read it through the views in schema main.
create table if not exists core.dim_indicator (
    indicator_id smallint,
    edition varchar,
    code varchar,
    table_code varchar,
    table_zh varchar,
    position smallint,
    path varchar,
    label_zh varchar,
    label_en varchar,
    unit varchar,
    role varchar,
    scale tinyint,
    may_be_negative boolean,
    additive boolean
);
comment on table core.dim_indicator is 'Indicators of all editions, headings included, in the order of the form.';
comment on column core.dim_indicator.indicator_id is 'Surrogate key, kept for good';
comment on column core.dim_indicator.edition is 'Edition';
comment on column core.dim_indicator.code is 'Code; the same code in two editions means the same definition';
comment on column core.dim_indicator.table_code is 'Table of the form';
comment on column core.dim_indicator.table_zh is 'Heading of the table';
comment on column core.dim_indicator.position is 'Place in the edition, from 1';
comment on column core.dim_indicator.path is 'Whole label path';
comment on column core.dim_indicator.label_zh is 'Its own label';
comment on column core.dim_indicator.label_en is 'What it counts, in English';
comment on column core.dim_indicator.unit is 'Unit that values are kept in';
comment on column core.dim_indicator.role is 'heading, total, part, of_which, alternative, stock or own';
comment on column core.dim_indicator.scale is 'Number of decimals';
comment on column core.dim_indicator.may_be_negative is 'Whether it is a difference';
comment on column core.dim_indicator.additive is 'Whether it may be added up over agencies';
