-- What sentences of reports tell that does not agree with the table, with their own numbers, or with the year before: each with the
-- sentence, its place and the first explanation. These are no findings of identities and have no verdicts.
create or replace view main.statement_finding as
select
    checked.agency_code,
    agency.name as agency,
    checked.year,
    checked.check_kind,
    checked.check_outcome,
    checked.check_severity,
    checked.edition,
    checked.indicator,
    indicator.path as indicator_zh,
    indicator.label_en as indicator_en,
    checked.breakdown,
    checked.said_text,
    checked.said_value,
    checked.wanted_text,
    checked.wanted_value,
    checked.likely_reason,
    checked.detail_zh,
    checked.detail_en,
    checked.sentence,
    checked.position,
    checked.statement_no,
    checked.file,
    checked.sheet,
    checked.cell,
    checked.table_file,
    checked.table_cell
from core.statement_check as checked
left join core.dim_agency as agency on checked.agency_code = agency.code
left join core.dim_indicator as indicator
    on checked.edition = indicator.edition and checked.indicator = indicator.code
where checked.check_outcome <> 'agrees';
comment on view main.statement_finding is 'What sentences of reports tell that does not agree with the table, with their own numbers, or with the year before';
