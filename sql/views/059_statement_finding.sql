-- What sentences of reports tell that does not agree with the table, with their own numbers, or with the year before: each with the
-- sentence, its place and the first explanation. These are no findings of identities and have no verdicts.
create or replace view main.statement_finding as
select
    statement.agency_code,
    statement.agency,
    statement.year,
    checked.check_kind,
    checked.check_outcome,
    checked.check_severity,
    statement.edition,
    coalesce(statement.indicator, subject.indicator) as indicator,
    coalesce(statement.indicator_zh, subject.indicator_zh) as indicator_zh,
    coalesce(statement.indicator_en, subject.indicator_en) as indicator_en,
    coalesce(statement.breakdown, subject.breakdown) as breakdown,
    checked.said_text,
    checked.said_value,
    checked.wanted_text,
    checked.wanted_value,
    checked.likely_reason,
    checked.detail_zh,
    checked.detail_en,
    statement.sentence,
    statement.position,
    statement.statement_no,
    statement.file,
    statement.sheet,
    statement.cell,
    coalesce(statement.table_file, subject.table_file) as table_file,
    coalesce(statement.table_cell, subject.table_cell) as table_cell
from core.statement_check as checked
inner join main.statement as statement
    on checked.file = statement.file and checked.statement_no = statement.statement_no
left join main.statement as subject on statement.file = subject.file and statement.said_of = subject.statement_no
where checked.check_outcome <> 'agrees';
comment on view main.statement_finding is 'What sentences of reports tell that does not agree with the table, with their own numbers, or with the year before';
