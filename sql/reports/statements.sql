-- Every figure that the text of a report tells, beside the table, and what it comes to with the numbers around it. For those who check
-- that text and table say the same.
with checked as (
    select
        file,
        statement_no,
        check_kind,
        check_outcome,
        said_text,
        wanted_text,
        rounding,
        likely_reason,
        detail_zh,
        detail_en
    from core.statement_check
    where check_kind <> 'table'
    qualify
        row_number() over (
            partition by file, statement_no
            order by case check_outcome when 'differs' then 1 when 'incomplete' then 2 else 3 end, check_kind, said_text
        ) = 1
)

select
    statement.agency,
    statement.year,
    statement.sentence,
    statement.file,
    statement.sheet,
    statement.cell,
    statement.position,
    statement.number_kind,
    statement.printed,
    statement.value,
    statement.low,
    statement.high,
    statement.status,
    statement.indicator_zh,
    statement.indicator_en,
    statement.indicator,
    statement.breakdown,
    statement.score,
    statement.scope_words,
    statement.table_printed,
    statement.table_value,
    statement.beside_table,
    statement.table_file,
    statement.table_cell,
    checked.check_kind,
    checked.check_outcome,
    checked.said_text,
    checked.wanted_text,
    checked.rounding,
    checked.likely_reason,
    checked.detail_zh,
    checked.detail_en,
    statement.statement_no,
    statement.agency_code
from main.statement as statement
left join checked on statement.file = checked.file and statement.statement_no = checked.statement_no
order by
    statement.agency nulls last,
    statement.agency_code nulls last,
    statement.year nulls last,
    statement.file nulls last,
    statement.statement_no nulls last;
