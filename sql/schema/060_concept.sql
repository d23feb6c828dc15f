-- What indicators of several editions have in common, so that it can be followed over the years.
-- For analysts; read it through the views in schema main.
create table if not exists core.concept (
    concept_id smallint,
    code varchar,
    label_zh varchar,
    label_en varchar,
    unit varchar,
    role varchar,
    share_of varchar,
    share_zh varchar,
    share_en varchar
);
comment on table core.concept is 'What indicators of several editions have in common, so that it can be followed over the years.';
comment on column core.concept.concept_id is 'Surrogate key, given anew every night';
comment on column core.concept.code is 'Code';
comment on column core.concept.label_zh is 'What it counts';
comment on column core.concept.label_en is 'What it counts, in English';
comment on column core.concept.unit is 'Unit of its values';
comment on column core.concept.role is 'flow: counts what happened in the year; stock: counts what there was at a moment';
comment on column core.concept.share_of is 'Concept that it is set against, null where it is no share';
comment on column core.concept.share_zh is 'Name of that share, null where it has none';
comment on column core.concept.share_en is 'Name of that share in English';
