-- What could not be taken from the files, and what somebody may want to know, with the next step.
select
    severity,
    file,
    sheet,
    cell,
    found,
    trouble_zh,
    reason_zh,
    expected as wanted,
    candidates,
    next_zh,
    context,
    trouble_en,
    reason_en,
    expected_en as wanted_en,
    next_en,
    code
from main.file_trouble
order by
    case severity when 'reject' then 1 else 2 end nulls last,
    file nulls last,
    sheet nulls last,
    code nulls last,
    cell nulls last,
    found nulls last,
    wanted nulls last,
    candidates nulls last;
