-- What the latest night found in the folder of reports, frozen before anything is read.
-- For those who run the night.
create table if not exists core.plan (
    night integer,
    position integer,
    file varchar,
    content_hash varchar,
    size bigint,
    action varchar
);
comment on table core.plan is 'What the latest night found in the folder of reports, frozen before anything is read.';
comment on column core.plan.night is 'The night';
comment on column core.plan.position is 'Place in the order of work, from 1';
comment on column core.plan.file is 'Path below the folder of reports';
comment on column core.plan.content_hash is 'SHA-256 of the content, hexadecimal; empty where the file could not be opened';
comment on column core.plan.size is 'Size in bytes';
comment on column core.plan.action is 'new, changed, reread (reader or knowledge changed), known, missing';
