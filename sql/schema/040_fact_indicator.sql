-- Figures of current reports, clustered by agency and year.
-- For analysts; read it through the views in schema main.
create table if not exists core.fact_indicator (
    report_id integer,
    agency_id integer,
    year smallint,
    indicator_id smallint,
    breakdown_id tinyint,
    value decimal(18,6),
    low decimal(18,6),
    high decimal(18,6),
    status core.figure_status,
    printed varchar,
    table_no tinyint,
    row_no integer,
    column_no smallint
);
comment on table core.fact_indicator is 'Figures of current reports, clustered by agency and year.';
comment on column core.fact_indicator.report_id is 'The report';
comment on column core.fact_indicator.agency_id is 'The agency';
comment on column core.fact_indicator.year is 'Year reported on';
comment on column core.fact_indicator.indicator_id is 'The indicator';
comment on column core.fact_indicator.breakdown_id is 'The breakdown';
comment on column core.fact_indicator.value is 'Value in the indicators unit; null for blank, not applicable and unreadable';
comment on column core.fact_indicator.low is 'Least possible value of an inexact figure; null where exact or unbounded';
comment on column core.fact_indicator.high is 'Greatest possible value of an inexact figure; null where exact or unbounded';
comment on column core.fact_indicator.status is 'How it was reported';
comment on column core.fact_indicator.printed is 'Text as printed, null where it is the plain text of the value';
comment on column core.fact_indicator.table_no is 'Table of the report';
comment on column core.fact_indicator.row_no is 'Row of the cell, from 1';
comment on column core.fact_indicator.column_no is 'Column of the cell, from 1';
