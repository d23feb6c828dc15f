-- The figures that a concept is the sum of in an edition.
-- For analysts; read it through the views in schema main.
create table if not exists core.concordance_term (
    concordance_id smallint,
    coefficient decimal(18,6),
    indicator_id smallint,
    breakdown_id tinyint
);
comment on table core.concordance_term is 'The figures that a concept is the sum of in an edition.';
comment on column core.concordance_term.concordance_id is 'The concept in the edition';
comment on column core.concordance_term.coefficient is 'What the figure is multiplied by';
comment on column core.concordance_term.indicator_id is 'The indicator';
comment on column core.concordance_term.breakdown_id is 'The breakdown';
