-- Tables of a report as found in its file.
-- For analysts; read it through the views in schema main.
create table if not exists core.report_table (
    report_id integer,
    table_no tinyint,
    sheet varchar,
    sheet_no smallint,
    edition varchar,
    table_code varchar,
    score decimal(4,3),
    known_texts varchar
);
comment on table core.report_table is 'Tables of a report as found in its file.';
comment on column core.report_table.report_id is 'The report';
comment on column core.report_table.table_no is 'Number in the report, from 1';
comment on column core.report_table.sheet is 'Name of the sheet';
comment on column core.report_table.sheet_no is 'Number of the sheet, from 1';
comment on column core.report_table.edition is 'Edition that it was recognised as';
comment on column core.report_table.table_code is 'Table of the edition';
comment on column core.report_table.score is 'Share of its labels that the edition explains, 0 to 1';
comment on column core.report_table.known_texts is 'Codes of the known texts that stand in it, separated by spaces';
