-- Files that give a report.
-- For analysts; read it through the views in schema main.
create table if not exists core.report_source (
    report_id integer,
    source_id integer,
    scope varchar,
    known_texts varchar
);
comment on table core.report_source is 'Files that give a report.';
comment on column core.report_source.report_id is 'The report';
comment on column core.report_source.source_id is 'The file in the ledger';
comment on column core.report_source.scope is 'Whom the report counts, as this file states it: own, consolidated or unknown';
comment on column core.report_source.known_texts is 'Codes of the known texts that stand in its tables in this file, separated by spaces';
