-- What the sums by region of each year were worked out from beside the series, so that a night sums those years up anew of which something
-- changed.
-- For those who run the night.
create table if not exists core.summed_year (
    year smallint,
    inputs bigint,
    hashes hugeint,
    program varchar
);
comment on table core.summed_year is 'What the sums by region of each year were worked out from beside the series.';
comment on column core.summed_year.year is 'Year reported on';
comment on column core.summed_year.inputs is 'How many reports of the year and leaf reports of it and the year before there are';
comment on column core.summed_year.hashes is 'Changes with their agencies and provinces';
comment on column core.summed_year.program is 'Changes with the program';
