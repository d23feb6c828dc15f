-- Figures of a report that may have been mistaken for each other, such as revenue and costs.
-- For analysts; read it through the views in schema main.
create table if not exists core.swap_pair (
    report_id integer,
    indicator_id smallint,
    breakdown_id tinyint,
    other_indicator_id smallint,
    other_breakdown_id tinyint
);
comment on table core.swap_pair is 'Figures of a report that may have been mistaken for each other, such as revenue and costs.';
comment on column core.swap_pair.report_id is 'The report';
comment on column core.swap_pair.indicator_id is 'Indicator of the one';
comment on column core.swap_pair.breakdown_id is 'Breakdown of the one';
comment on column core.swap_pair.other_indicator_id is 'Indicator of the other';
comment on column core.swap_pair.other_breakdown_id is 'Breakdown of the other';
