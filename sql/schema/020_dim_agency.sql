-- Bodies that report.
-- For analysts; read it through the views in schema main.
create table if not exists core.dim_agency (
    agency_id integer,
    code varchar,
    name varchar,
    name_en varchar,
    level varchar,
    kind varchar,
    provisional boolean
);
comment on table core.dim_agency is 'Bodies that report.';
comment on column core.dim_agency.agency_id is 'Surrogate key';
comment on column core.dim_agency.code is 'Natural code; of a provisional agency, its name';
comment on column core.dim_agency.name is 'Full name';
comment on column core.dim_agency.name_en is 'Name in English';
comment on column core.dim_agency.level is 'state, province, prefecture, county or township';
comment on column core.dim_agency.kind is 'government, department, development_zone and others';
comment on column core.dim_agency.provisional is 'Known from a report only and not listed in data/agencies.csv';
