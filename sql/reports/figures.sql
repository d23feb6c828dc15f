-- Every figure of every report beside that of the year before on the same edition of the form, all applicants apart.
-- A series here never crosses editions, which trend.sql does; flags say why a figure cannot be compared, or only with care.
-- What the rows of a year are made of is told by sql/inputs/figures.sql.
select
    agency,
    year,
    indicator_zh,
    breakdown_zh,
    unit,
    value,
    previous_value,
    change,
    change_percent,
    flags,
    low,
    high,
    printed,
    indicator_en,
    edition,
    indicator,
    breakdown,
    file,
    agency_code
from main.figure_trend
order by
    agency nulls last,
    agency_code nulls last,
    edition nulls last,
    indicator_no nulls last,
    breakdown nulls last,
    year nulls last;
