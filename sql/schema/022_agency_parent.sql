-- What agencies are to each other, with the days between which they were.
-- For analysts; read it through the views in schema main.
create table if not exists core.agency_parent (
    agency_id integer,
    parent_id integer,
    relation varchar,
    valid_from date,
    valid_to date,
    inferred boolean
);
comment on table core.agency_parent is 'What agencies are to each other, with the days between which they were.';
comment on column core.agency_parent.agency_id is 'The agency';
comment on column core.agency_parent.parent_id is 'The other agency';
comment on column core.agency_parent.relation is 'What the other is to it. parent: its report sums up that of the agency; reports_to: leads it, its report sums up nothing; successor: went on with its work; members_complete: itself, the known members are all that its report sums up';
comment on column core.agency_parent.valid_from is 'First day, null where unknown';
comment on column core.agency_parent.valid_to is 'Last day, null while valid';
comment on column core.agency_parent.inferred is 'Told by the name of a provisional agency only: takes part in no roll-up';
