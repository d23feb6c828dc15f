-- The findings that weigh most: errors first, then the gap in proportion to the figures.
select
    agency,
    year,
    severity,
    text_zh,
    text_en,
    core.plain_number(left_value) as left_value,
    relation,
    core.plain_number(right_value) as right_value,
    core.plain_number(gap) as gap,
    left_text,
    right_text,
    file,
    cells
from main.finding
where state = 'open'
order by
    case severity when 'error' then 1 when 'warning' then 2 else 3 end,
    cast(abs(gap) as double) / greatest(abs(cast(left_value as double)), abs(cast(right_value as double)), 1) desc,
    finding_id
limit :most;
