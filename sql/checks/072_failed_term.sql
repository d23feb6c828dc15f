-- Their terms as written but for the figures, which are those of the report or of another year, with a minus sign that no spreadsheet
-- takes for the start of a formula. It is a table and no part of the next query, so that its few rows are known there to be few.
create or replace temp table failed_term as
with term_text as (
    select
        term.identity_id,
        term.term_no,
        term.side,
        term.indicator_id,
        term.breakdown_id,
        term.year_offset,
        cast(term.coefficient as decimal(38, 6)) as coefficient,
        case
            when term.coefficient = 1 then ' + '
            when term.coefficient = -1 then ' − '
            when term.coefficient < 0 then ' − ' || core.plain_number(-term.coefficient) || ' × '
            else ' + ' || core.plain_number(term.coefficient) || ' × '
        end as sign,
        case when indicator.table_code = 'statistics' then indicator.label_zh else indicator.path end
        || case when breakdown.code = 'total' then '' else '［' || breakdown.label_zh || '］' end as label
    from core.identity_term as term
    inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
    inner join core.dim_breakdown as breakdown on term.breakdown_id = breakdown.breakdown_id
    where not term.of_members
)

select
    failed.report_id,
    failed.identity_id,
    report_of_year.figure_report_id,
    term_text.indicator_id,
    term_text.breakdown_id,
    term_text.side,
    term_text.term_no,
    term_text.coefficient,
    term_text.sign,
    term_text.sign || term_text.label || case when term_text.year_offset = 0 then ' ' else '（' || (failed.year + term_text.year_offset) || '年） ' end
        as text,
    case when term_text.year_offset = 0 then '' else (failed.year + term_text.year_offset) || '年 ' end as year_of_cell
from failed
inner join term_text on failed.identity_id = term_text.identity_id
inner join report_of_year
    on failed.report_id = report_of_year.report_id and term_text.year_offset = report_of_year.year_offset;
