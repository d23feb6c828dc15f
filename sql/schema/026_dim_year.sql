-- Years reported on or expected.
-- For analysts; read it through the views in schema main.
create table if not exists core.dim_year (
    year smallint,
    edition_in_force varchar
);
comment on table core.dim_year is 'Years reported on or expected.';
comment on column core.dim_year.year is 'The year';
comment on column core.dim_year.edition_in_force is 'Newest edition made for it, null where none is known';
