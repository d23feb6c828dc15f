-- What the texts of reports tell that cannot be so: against the table, against the parts in the sentence, against the year before. For
-- those who send slips back.
select
    agency,
    year,
    check_severity,
    check_kind,
    check_outcome,
    indicator_zh,
    indicator_en,
    said_text,
    wanted_text,
    likely_reason,
    detail_zh,
    detail_en,
    sentence,
    file,
    sheet,
    cell,
    table_file,
    table_cell,
    said_value,
    wanted_value,
    indicator,
    breakdown,
    position,
    agency_code
from main.statement_finding
order by
    agency nulls last,
    agency_code nulls last,
    year nulls last,
    file nulls last,
    statement_no nulls last,
    check_kind nulls last,
    said_text nulls last;
