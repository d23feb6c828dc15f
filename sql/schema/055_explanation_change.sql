-- The cells that an explanation would change. They are proposals: no figure is ever changed.
-- For analysts; read it through the views in schema main.
create table if not exists core.explanation_change (
    report_id integer,
    group_no smallint,
    rank tinyint,
    slip_no tinyint,
    indicator varchar,
    breakdown varchar,
    printed decimal(18,6),
    proposed decimal(18,6),
    edition varchar
);
alter table core.explanation_change add column if not exists edition varchar;
comment on table core.explanation_change is 'The cells that an explanation would change. They are proposals: no figure is ever changed.';
comment on column core.explanation_change.report_id is 'The report';
comment on column core.explanation_change.group_no is 'Number of the group of findings in the report';
comment on column core.explanation_change.rank is 'Rank of the explanation in its group';
comment on column core.explanation_change.slip_no is 'Number of the slip in the explanation, from 1';
comment on column core.explanation_change.indicator is 'Code of the indicator';
comment on column core.explanation_change.breakdown is 'Code of the breakdown';
comment on column core.explanation_change.printed is 'Value as reported; null where the cell is blank';
comment on column core.explanation_change.proposed is 'Value that would repair; null where nothing tells what belongs there';
comment on column core.explanation_change.edition is 'Edition of the indicator, where the report has tables of several that share the code; null elsewhere';
