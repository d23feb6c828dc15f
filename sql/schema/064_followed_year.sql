-- What the series of each agency and year were worked out from, so that a night works those anew of which something changed, with the
-- later ones of the agency.
-- For those who run the night.
create table if not exists core.followed_year (
    agency_id integer,
    year smallint,
    inputs bigint,
    hashes hugeint,
    basis varchar
);
comment on table core.followed_year is 'What the series of each agency and year were worked out from.';
comment on column core.followed_year.agency_id is 'The agency';
comment on column core.followed_year.year is 'Year reported on';
comment on column core.followed_year.inputs is 'How many figures, derived figures, reports and concepts in findings of the agency there are of that year';
comment on column core.followed_year.hashes is 'Changes with any of them';
comment on column core.followed_year.basis is 'Changes with the program and the concepts';
-- Warehouses of earlier versions remember what whole years stood on.
drop table if exists core.series_input;
