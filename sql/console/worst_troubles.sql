-- The troubles to name on the console: one line a file and kind, rejects first.
select
    severity,
    code,
    file,
    min(concat_ws(' ', nullif(sheet, ''), nullif(cell, ''))) as first_place,
    min(found) as found,
    min(expected) as expected,
    min(candidates) as candidates,
    count(*) as times,
    min(trouble_zh) as trouble_zh,
    min(trouble_en) as trouble_en,
    min(next_zh) as next_zh,
    min(next_en) as next_en
from main.file_trouble
group by severity, code, file
order by
    case severity when 'reject' then 1 else 2 end,
    file,
    code
limit :most;
