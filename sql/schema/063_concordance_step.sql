-- How a concept compares between each two editions that have it.
-- For analysts; read it through the views in schema main.
create table if not exists core.concordance_step (
    from_concordance_id smallint,
    to_concordance_id smallint,
    grade varchar,
    note_zh varchar,
    note_en varchar
);
comment on table core.concordance_step is 'How a concept compares between each two editions that have it.';
comment on column core.concordance_step.from_concordance_id is 'The concept in the edition of the earlier year';
comment on column core.concordance_step.to_concordance_id is 'The concept in the edition of the later year';
comment on column core.concordance_step.grade is 'How the later compares with the earlier: the worst of all steps between, exact, near, narrower, broader or broken';
comment on column core.concordance_step.note_zh is 'Why it is not the same, null where it is';
comment on column core.concordance_step.note_en is 'Why it is not the same, in English';
