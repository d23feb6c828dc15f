-- Files that give a report.
-- For analysts; read it through the views in schema main.
create table if not exists core.report_source (
    report_id integer,
    source_id integer
);
comment on table core.report_source is 'Files that give a report.';
comment on column core.report_source.report_id is 'The report';
comment on column core.report_source.source_id is 'The file in the ledger';
