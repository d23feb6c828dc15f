-- The troubles to name on the console: one line a file and kind, rejects first.
select
    severity,
    code,
    file,
    min(place) as first_place,
    min_by(found, place) as found,
    min_by(reason_zh, place) as reason_zh,
    min_by(reason_en, place) as reason_en,
    min_by(expected, place) as expected,
    min_by(expected_en, place) as expected_en,
    min_by(candidates, place) as candidates,
    count(*) as times,
    min(trouble_zh) as trouble_zh,
    min(trouble_en) as trouble_en,
    min(next_zh) as next_zh,
    min(next_en) as next_en
from (
    select
        *,
        concat_ws(' ', nullif(sheet, ''), nullif(cell, '')) as place
    from main.file_trouble
) as trouble
group by severity, code, file
order by
    case severity when 'reject' then 1 else 2 end,
    file,
    code
limit :most;
