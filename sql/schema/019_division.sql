-- Administrative divisions of the country down to counties (GB/T 2260), former ones included.
-- For analysts; read it through the views in schema main.
create table if not exists core.division (
    code varchar,
    name varchar,
    level varchar,
    parent_code varchar,
    valid_to date,
    source varchar
);
comment on table core.division is 'Administrative divisions of the country down to counties (GB/T 2260), former ones included.';
comment on column core.division.code is 'Code of six digits';
comment on column core.division.name is 'Name, without those of the divisions above it';
comment on column core.division.level is 'province, prefecture or county';
comment on column core.division.parent_code is 'Code of the division above it, null for provinces';
comment on column core.division.valid_to is 'Day of the first official list without it, null while it stands';
comment on column core.division.source is 'Where it comes from, see data/sources.csv';
