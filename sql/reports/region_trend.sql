-- Trends by province and level: sums over reports that count every figure once, and beside them the constant panel, the agencies with a
-- comparable value in both years. A change of the sum over all is none of the figures, since other agencies report each year.
select
    province,
    level,
    year,
    concept_zh,
    unit,
    agencies,
    agencies_with_value,
    value,
    low,
    high,
    agencies_inexact,
    agencies_derived,
    agencies_in_error,
    panel_agencies,
    panel_value,
    panel_previous,
    panel_change,
    panel_change_percent,
    concept_en,
    concept
from main.region_trend
order by
    case province when '全国' then 1 else 2 end nulls last,
    province nulls last,
    case level when 'all' then 1 else 2 end nulls last,
    level nulls last,
    concept_no nulls last,
    year nulls last;
