-- Whose fault is it? A rule that nearly everybody of one reader version fails, and nobody else, speaks of our own mapping; one that
-- many fail in several provinces speaks of the form, which contradicts itself or is understood otherwise; one that a single
-- province fails speaks of a practice there; what is left are slips of agencies. Half of the reports, against a tenth
-- elsewhere, is far from what slips do, which hit a few in a hundred; below ten checked reports nothing is concluded.
select
    edition,
    identity,
    dimension,
    member,
    checked,
    failed,
    round(100 * rate, 1) as failing_percent,
    round(100 * rate_elsewhere, 1) as failing_percent_elsewhere,
    case
        when failed = 0 then 'none'
        when checked < 10 then 'too_few'
        when dimension = 'reader' and rate >= 0.5 and rate_elsewhere <= 0.1 then 'reader_or_mapping'
        when dimension = 'region' and rate >= 0.5 and rate_elsewhere <= 0.1 then 'regional_practice'
        when rate >= 0.5 and failing_provinces > 1 then 'form_contradiction'
        else 'agency_slip'
    end as verdict,
    text_zh,
    text_en,
    kind,
    strength
from main.rule_failure
where failed > 0
order by
    edition nulls last,
    identity nulls last,
    dimension nulls last,
    member nulls last;
