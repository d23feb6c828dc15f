-- What became of findings, night by night; a night that changes nothing about a finding leaves no row.
-- For analysts; read it through the views in schema main.
create table if not exists core.finding_event (
    finding_id varchar,
    night integer,
    event varchar,
    gap decimal(38,6),
    term_values varchar
);
comment on table core.finding_event is 'What became of findings, night by night; a night that changes nothing about a finding leaves no row.';
comment on column core.finding_event.finding_id is 'The finding';
comment on column core.finding_event.night is 'The night';
comment on column core.finding_event.event is 'new, changed (still fails, with other values), fixed or reopened';
comment on column core.finding_event.gap is 'Left minus right that night; where it is fixed, as it was before';
comment on column core.finding_event.term_values is 'Both sides as values alone that night; where it is fixed, as they were before';
