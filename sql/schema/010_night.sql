-- A run of the nightly job that had work to do.
-- For those who run the night.
create table if not exists core.night (
    night integer,
    started_at timestamp,
    reader_version integer,
    reading_knowledge varchar,
    checking_knowledge varchar,
    choosing_knowledge varchar,
    reporting_knowledge varchar
);
comment on table core.night is 'A run of the nightly job that had work to do.';
comment on column core.night.night is 'Number of the night, from 1; the identifying parameter of the job';
comment on column core.night.started_at is 'When the night was planned (UTC)';
comment on column core.night.reader_version is 'Version of the reader of forms';
comment on column core.night.reading_knowledge is 'Fingerprint of what reading depends on: editions, indicators, labels, words, titles, agencies';
comment on column core.night.checking_knowledge is 'Fingerprint of the identities';
comment on column core.night.choosing_knowledge is 'Fingerprint of the precedence between files';
comment on column core.night.reporting_knowledge is 'Fingerprint of expected reports and of the SQL of checks, views and reports';
