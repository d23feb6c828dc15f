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
    detail_en varchar
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
