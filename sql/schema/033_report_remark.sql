-- What is said of a report as a whole beside its figures, where anything is.
-- For analysts; read it through the views in schema main.
create table if not exists core.report_remark (
    report_id integer,
    tolerance decimal(18,6)
);
comment on table core.report_remark is 'What is said of a report as a whole beside its figures, where anything is.';
comment on column core.report_remark.report_id is 'The report';
comment on column core.report_remark.tolerance is 'By how much every identity may be missed';
