-- Other names of agencies, with the days between which they were valid.
-- For analysts; read it through the views in schema main.
create table if not exists core.agency_name (
    agency_id integer,
    name varchar,
    valid_from date,
    valid_to date
);
comment on table core.agency_name is 'Other names of agencies, with the days between which they were valid.';
comment on column core.agency_name.agency_id is 'The agency';
comment on column core.agency_name.name is 'The name';
comment on column core.agency_name.valid_from is 'First day, null where unknown';
comment on column core.agency_name.valid_to is 'Last day, null while valid; of a former division, the day of the first official list without the name';
