-- The part of that knowledge that concerns single files, word by word: aliases of labels and names of agencies.
-- For those who run the night.
create table if not exists core.reading_word (
    fingerprint varchar,
    kind varchar,
    word varchar,
    meaning varchar
);
comment on table core.reading_word is 'The part of that knowledge that concerns single files, word by word: aliases of labels and names of agencies.';
comment on column core.reading_word.fingerprint is 'Fingerprint of all that reading depends on';
comment on column core.reading_word.kind is 'alias or agency';
comment on column core.reading_word.word is 'The wording or name, as files are searched for it';
comment on column core.reading_word.meaning is 'What it stands for';
