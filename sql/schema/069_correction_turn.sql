-- Corrections of figures that came to stand or ceased to, night by night.
-- For those who run the night.
create table if not exists core.correction_turn (
    night integer,
    agency_code varchar,
    year smallint,
    indicator varchar,
    breakdown varchar,
    old_value decimal(18,6),
    value decimal(18,6)
);
comment on table core.correction_turn is 'Corrections of figures that came to stand or ceased to, night by night.';
comment on column core.correction_turn.night is 'The night';
comment on column core.correction_turn.agency_code is 'Code of the agency';
comment on column core.correction_turn.year is 'Year of the report';
comment on column core.correction_turn.indicator is 'Code of the indicator';
comment on column core.correction_turn.breakdown is 'Code of its breakdown';
comment on column core.correction_turn.old_value is 'What the figure was corrected to before; null where it was not';
comment on column core.correction_turn.value is 'What it is corrected to now; null where it is not';
