-- How many members each roll-up stands on.
-- For analysts; read it through the views in schema main.
create table if not exists core.roll_up_coverage (
    report_id integer,
    identity_id smallint,
    members integer,
    present integer,
    members_value decimal(38,6),
    is_complete boolean,
    reaches_whole boolean
);
-- Warehouses of earlier versions have the table without these; null is no, until the report is checked again.
alter table core.roll_up_coverage add column if not exists is_complete boolean;
alter table core.roll_up_coverage add column if not exists reaches_whole boolean;
comment on table core.roll_up_coverage is 'How many members each roll-up stands on.';
comment on column core.roll_up_coverage.report_id is 'The report of the whole';
comment on column core.roll_up_coverage.identity_id is 'The roll-up';
comment on column core.roll_up_coverage.members is 'Direct members that are known in the year';
comment on column core.roll_up_coverage.present is 'Those of them that reported the figure';
comment on column core.roll_up_coverage.members_value is 'Sum over those present';
comment on column core.roll_up_coverage.is_complete is 'Whether they are all that the whole sums up: all that are known reported, and a line says that there are no others';
comment on column core.roll_up_coverage.reaches_whole is 'Whether those present sum up to the whole or more; null for differences, which may be negative';
