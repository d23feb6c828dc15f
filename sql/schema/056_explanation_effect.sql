-- The findings that an explanation repairs or leaves, those of other reports included.
-- For analysts; read it through the views in schema main.
create table if not exists core.explanation_effect (
    report_id integer,
    group_no smallint,
    rank tinyint,
    finding_id varchar,
    effect varchar
);
comment on table core.explanation_effect is 'The findings that an explanation repairs or leaves, those of other reports included.';
comment on column core.explanation_effect.report_id is 'The report whose cells the explanation is about';
comment on column core.explanation_effect.group_no is 'Number of the group of findings in the report';
comment on column core.explanation_effect.rank is 'Rank of the explanation in its group; 0 where nothing explains the group';
comment on column core.explanation_effect.finding_id is 'The finding';
comment on column core.explanation_effect.effect is 'repairs or leaves; unexplained where nothing explains its group';
