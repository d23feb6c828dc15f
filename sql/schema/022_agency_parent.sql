-- Whose report sums up whose, with the days between which it did.
-- For analysts; read it through the views in schema main.
create table if not exists core.agency_parent (
    agency_id integer,
    parent_id integer,
    valid_from date,
    valid_to date
);
comment on table core.agency_parent is 'Whose report sums up whose, with the days between which it did.';
comment on column core.agency_parent.agency_id is 'The agency';
comment on column core.agency_parent.parent_id is 'The agency whose report sums up its own';
comment on column core.agency_parent.valid_from is 'First day, null where unknown';
comment on column core.agency_parent.valid_to is 'Last day, null while valid';
