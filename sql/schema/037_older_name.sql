-- Files whose figures gave way to those of a file that is called the same with a mark of a resubmission behind.
-- For analysts; read it through the views in schema main.
create table if not exists core.older_name (
    report_id integer,
    file varchar,
    newer_file varchar
);
comment on table core.older_name is 'Files whose figures gave way to those of a file that is called the same with a mark of a resubmission behind.';
comment on column core.older_name.report_id is 'The report that gave way';
comment on column core.older_name.file is 'Path of its file';
comment on column core.older_name.newer_file is 'Path of the file that took its place';
