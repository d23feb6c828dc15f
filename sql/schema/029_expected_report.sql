-- Reports that are due, from data/expected.csv.
-- For analysts; read it through the views in schema main.
create table if not exists core.expected_report (
    agency_code varchar,
    year smallint,
    due date
);
comment on table core.expected_report is 'Reports that are due, from data/expected.csv.';
comment on column core.expected_report.agency_code is 'Code of the agency';
comment on column core.expected_report.year is 'Year to report on';
comment on column core.expected_report.due is 'Last day to report';
