-- How many agencies of a province are ranked together, by concept, year, level and kind: what there is to choose in its rankings.
select
    substr(part, 1, 2) as province_part,
    concept_no,
    year,
    level,
    kind,
    count(*) as agencies
from page_trend
where value is not null
group by
    province_part,
    concept_no,
    year,
    level,
    kind
order by
    province_part nulls last,
    concept_no nulls last,
    year nulls last,
    level nulls last,
    kind nulls last;
