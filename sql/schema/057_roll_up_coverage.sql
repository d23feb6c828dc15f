-- How many members each roll-up stands on.
-- For analysts; read it through the views in schema main.
create table if not exists core.roll_up_coverage (
    report_id integer,
    identity_id smallint,
    members integer,
    present integer,
    members_value decimal(38,6)
);
comment on table core.roll_up_coverage is 'How many members each roll-up stands on.';
comment on column core.roll_up_coverage.report_id is 'The report of the whole';
comment on column core.roll_up_coverage.identity_id is 'The roll-up';
comment on column core.roll_up_coverage.members is 'Direct members that are known in the year';
comment on column core.roll_up_coverage.present is 'Those of them that reported the figure';
comment on column core.roll_up_coverage.members_value is 'Sum over those present';
