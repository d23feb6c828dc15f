-- What each concept is in each edition, variants included.
-- For analysts; read it through the views in schema main.
create table if not exists core.concordance (
    concordance_id smallint,
    concept_id smallint,
    edition varchar,
    expression varchar,
    terms smallint,
    grade varchar,
    note_zh varchar,
    note_en varchar
);
comment on table core.concordance is 'What each concept is in each edition, variants included.';
comment on column core.concordance.concordance_id is 'Surrogate key, given anew every night';
comment on column core.concordance.concept_id is 'The concept';
comment on column core.concordance.edition is 'The edition';
comment on column core.concordance.expression is 'The sum of figures that it is, as written; null where the edition dropped it';
comment on column core.concordance.terms is 'Number of figures in the sum';
comment on column core.concordance.grade is 'How it compares with the edition before (a line of a variant with its base): exact, near, narrower, broader, broken, new or dropped';
comment on column core.concordance.note_zh is 'Why it is not the same, null where it is';
comment on column core.concordance.note_en is 'Why it is not the same, in English';
