-- What figures told in sentences come to, held against the tables, against each other and against the year before.
-- For analysts; read it through the view statement_finding in schema main.
create table if not exists core.statement_check (
    file varchar,
    statement_no integer,
    check_kind varchar,
    check_outcome varchar,
    check_severity varchar,
    said_text varchar,
    said_value decimal(18,6),
    wanted_text varchar,
    wanted_value decimal(18,6),
    rounding varchar,
    likely_reason varchar,
    detail_zh varchar,
    detail_en varchar,
    agency_code varchar,
    year smallint,
    edition varchar,
    indicator varchar,
    breakdown varchar,
    sentence varchar,
    position integer,
    sheet varchar,
    cell varchar,
    table_file varchar,
    table_cell varchar
);
comment on table core.statement_check is 'What figures told in sentences come to, held against the tables, against each other and against the year before.';
comment on column core.statement_check.file is 'The file that tells it';
comment on column core.statement_check.statement_no is 'Number of the statement in the file';
comment on column core.statement_check.check_kind is 'table, list (parts against their total), share, growth, change (growth as a count) or period';
comment on column core.statement_check.check_outcome is 'agrees, differs, or incomplete (a list that leaves out what the table has)';
comment on column core.statement_check.check_severity is 'warning or notice; null where it agrees';
comment on column core.statement_check.said_text is 'What the sentence says, with the sum where it is one';
comment on column core.statement_check.said_value is 'The value of that';
comment on column core.statement_check.wanted_text is 'What it is held against, with how that was worked out';
comment on column core.statement_check.wanted_value is 'The value of that';
comment on column core.statement_check.rounding is 'How a share or a growth was cut: exact, rounded, truncated or rounded_up; null where it is none or not right';
comment on column core.statement_check.likely_reason is 'The first explanation: scope, previous_year, left_out, over_this_year or other_direction; null where none is known';
comment on column core.statement_check.detail_zh is 'What that explanation rests on';
comment on column core.statement_check.detail_en is 'What that explanation rests on, in English';
comment on column core.statement_check.agency_code is 'The agency that the report is of';
comment on column core.statement_check.year is 'Year reported on';
comment on column core.statement_check.edition is 'The edition of the form that the report fills in';
comment on column core.statement_check.indicator is 'The indicator that is spoken of: of a share or a growth, that of the count that it is said of';
comment on column core.statement_check.breakdown is 'The breakdown of that';
comment on column core.statement_check.sentence is 'The sentence';
comment on column core.statement_check.position is 'Where the number begins in the sentence, from 1';
comment on column core.statement_check.sheet is 'Name of the sheet that the document makes';
comment on column core.statement_check.cell is 'Its block of text';
comment on column core.statement_check.table_file is 'The file of the figure of the table';
comment on column core.statement_check.table_cell is 'The cell of the figure of the table';
