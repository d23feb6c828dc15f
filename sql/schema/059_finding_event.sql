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
comment on column core.finding_event.event is 'new, changed (still fails, with other values, or fails again after nothing could be said of it), fixed (the same rule holds), unverifiable (it cannot be checked any more), withdrawn (the report or the rule is gone, or is another one) or reopened';
comment on column core.finding_event.gap is 'Left minus right that night; where it fails no more, as it was before';
comment on column core.finding_event.term_values is 'Both sides as values alone that night; where it fails no more, as they were before';
