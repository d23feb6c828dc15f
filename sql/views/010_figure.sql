-- Every figure of a current yearly report with readable names. One row an agency, year, indicator and breakdown.
create or replace view main.figure as
select
    agency_code,
    agency,
    year,
    edition,
    table_code,
    indicator_no,
    indicator,
    indicator_zh,
    indicator_en,
    unit,
    breakdown,
    breakdown_zh,
    breakdown_en,
    value,
    low,
    high,
    status,
    printed,
    file,
    sheet,
    cell,
    version,
    scope
from main.figure_of_any_period
where period = 'year';
comment on view main.figure is 'Every figure of a current yearly report with readable names';
