-- Reports that are due and whom to remind of them, from data/expected.csv.
-- For analysts; read it through the views in schema main.
create table if not exists core.expected_report (
    agency_code varchar,
    year smallint,
    due date,
    contact varchar,
    phone varchar,
    email varchar
);
comment on table core.expected_report is 'Reports that are due and whom to remind of them, from data/expected.csv.';
comment on column core.expected_report.agency_code is 'Code of the agency';
comment on column core.expected_report.year is 'Year to report on';
comment on column core.expected_report.due is 'Last day to report';
comment on column core.expected_report.contact is 'Whom to remind, empty where nobody is named';
comment on column core.expected_report.phone is 'Number to call, empty where none is known';
comment on column core.expected_report.email is 'Address to write to, empty where none is known';
