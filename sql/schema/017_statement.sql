-- Figures that sentences around the tables of a report tell, file by file.
-- For analysts; read it through the views in schema main.
create table if not exists core.statement (
    source_id integer,
    statement_no integer,
    agency_code varchar,
    year smallint,
    edition varchar,
    sheet varchar,
    cell varchar,
    sentence varchar,
    printed varchar,
    kind varchar,
    value decimal(18,6),
    low decimal(18,6),
    high decimal(18,6),
    status varchar,
    indicator varchar,
    breakdown varchar,
    score decimal(18,6)
);
alter table core.statement add column if not exists position integer;
alter table core.statement add column if not exists scope_words varchar;
alter table core.statement add column if not exists measure varchar;
alter table core.statement add column if not exists said_of integer;
-- Earlier versions left those of files that have other content now.
delete from core.statement
where source_id in (select source_id from core.source_file where state = 'replaced');
comment on table core.statement is 'Figures that sentences around the tables of a report tell, file by file.';
comment on column core.statement.source_id is 'The file in the ledger';
comment on column core.statement.statement_no is 'Number in the file, from 1';
comment on column core.statement.agency_code is 'The agency that the report is of';
comment on column core.statement.year is 'Year reported on';
comment on column core.statement.edition is 'The edition of the form that the report fills in';
comment on column core.statement.sheet is 'Name of the sheet that the document makes';
comment on column core.statement.cell is 'Its block of text: rows count paragraphs and rows of tables';
comment on column core.statement.sentence is 'The sentence, without telephone and identity numbers and addresses';
comment on column core.statement.position is 'Where the number begins in the sentence, from 1';
comment on column core.statement.printed is 'The number with its words and unit, as printed';
comment on column core.statement.kind is 'count, percent, change, other_time, not_counted (an average, a rank, a plan), part (of the whole reported on) or period (the year that figures are said to be of)';
comment on column core.statement.value is 'The number, in the unit of the indicator where one is known';
comment on column core.statement.low is 'The least that it can be, null where it is exact or has no such limit';
comment on column core.statement.high is 'The most that it can be, null where it is exact or has no such limit';
comment on column core.statement.status is 'Status of the number, as of a figure';
comment on column core.statement.indicator is 'The indicator that it is a figure of, null where nothing shows which';
comment on column core.statement.breakdown is 'The breakdown, null without an indicator';
comment on column core.statement.score is 'How far the words tell it: 1 exactly, 0.9 nearly; null without an indicator';
comment on column core.statement.scope_words is 'The words before it in its paragraph that last told whose it is, a body or all bodies of a place';
comment on column core.statement.measure is 'What it says of a count of its sentence: growth or fall since the year before, or share in its whole; null where nothing';
comment on column core.statement.said_of is 'Number of the statement that it says that of';
