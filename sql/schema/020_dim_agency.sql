-- Bodies that report or may: listed ones, the governments of all divisions, and those that reports brought.
-- For analysts; read it through the views in schema main.
create table if not exists core.dim_agency (
    agency_id integer,
    code varchar,
    name varchar,
    name_en varchar,
    level varchar,
    kind varchar,
    region_code varchar,
    credit_code varchar,
    provisional boolean
);
comment on table core.dim_agency is 'Bodies that report or may: listed ones, the governments of all divisions, and those that reports brought.';
comment on column core.dim_agency.agency_id is 'Surrogate key';
comment on column core.dim_agency.code is 'Natural code: of a government that is not listed, that of its division; of a provisional agency, its name with that of its division';
comment on column core.dim_agency.name is 'Full name';
comment on column core.dim_agency.name_en is 'Name in English';
comment on column core.dim_agency.level is 'state, province, prefecture, county or township; empty where unknown';
comment on column core.dim_agency.kind is 'government, department, development_zone and others; empty where unknown';
comment on column core.dim_agency.region_code is 'Division that it belongs to, null where unknown';
comment on column core.dim_agency.credit_code is 'Its 统一社会信用代码, null where unknown';
comment on column core.dim_agency.provisional is 'Known from a report only: neither listed in data/agencies.csv nor the government of a division';
