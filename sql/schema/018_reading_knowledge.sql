-- Knowledge that files in the ledger were read with.
-- For those who run the night.
create table if not exists core.reading_knowledge (
    fingerprint varchar,
    forms varchar
);
comment on table core.reading_knowledge is 'Knowledge that files in the ledger were read with.';
comment on column core.reading_knowledge.fingerprint is 'Fingerprint of all that reading depends on';
comment on column core.reading_knowledge.forms is 'Fingerprint of what concerns every file: editions, known texts, titles, words in values, breakdowns';
