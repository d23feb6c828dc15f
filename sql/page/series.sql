-- Every concept of every agency over the years, a file for each 25 agencies. Bounds stand only where they differ from the value.
select
    agency_no // 25 as block,
    agency_no,
    concept_no,
    year,
    value,
    edition,
    peers,
    rank_of_value,
    flags,
    change,
    change_percent,
    share_percent,
    comparability,
    low,
    high,
    status,
    printed
from page_trend
order by
    agency_no nulls last,
    concept_no nulls last,
    year nulls last,
    edition nulls last;
