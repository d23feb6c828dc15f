-- What the last night changed: cell by cell where figures took the place of others, with both places; a line for each report that is new
-- or given no more. For those who follow corrections.
select
    night,
    reason as change_reason,
    agency,
    year,
    period,
    indicator_zh,
    breakdown_zh,
    old_value,
    value,
    value - old_value as change,
    old_printed,
    printed,
    old_file,
    old_sheet,
    old_cell,
    file,
    sheet,
    cell,
    figures,
    indicator_en,
    edition,
    indicator,
    breakdown,
    agency_code
from main.change
order by
    case reason when 'new_report' then 2 else 1 end nulls last,
    agency nulls last,
    agency_code nulls last,
    year nulls last,
    period nulls last,
    edition nulls last,
    indicator_no nulls last,
    breakdown nulls last,
    file nulls last;
