-- Editions of the form.
-- For analysts; read it through the views in schema main.
create table if not exists core.dim_edition (
    edition varchar,
    base varchar,
    name_zh varchar,
    name_en varchar,
    first_year smallint,
    last_year smallint,
    source varchar
);
comment on table core.dim_edition is 'Editions of the form.';
comment on column core.dim_edition.edition is 'Code';
comment on column core.dim_edition.base is 'The edition that it is a variant of, null where it is none';
comment on column core.dim_edition.name_zh is 'Name';
comment on column core.dim_edition.name_en is 'Name in English';
comment on column core.dim_edition.first_year is 'First year that it was made for';
comment on column core.dim_edition.last_year is 'Last year that it was made for, null while in force';
comment on column core.dim_edition.source is 'The document that prescribes it';
