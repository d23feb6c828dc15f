-- What the series of each year were worked out from, so that a night works out the years anew of which something changed, and those after.
-- For those who run the night.
create table if not exists core.series_input (
    year smallint,
    fingerprint varchar
);
comment on table core.series_input is 'What the series of each year were worked out from.';
comment on column core.series_input.year is 'Year reported on';
comment on column core.series_input.fingerprint is 'Changes with the program, the concepts, and the figures, findings and agencies of that year';
