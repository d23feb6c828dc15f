-- Whose fault is it? A rule that most reports of one reader version or one format fail, and others do not, speaks of our own reading.
-- One that most fail in most provinces speaks of the form, which contradicts itself or is understood otherwise. One that a single
-- province fails speaks of a practice there. What is left are slips of agencies. Half of the reports, against a tenth elsewhere,
-- is far from what slips do, which hit a few in a hundred. Below ten checked reports nothing is concluded, and where half of
-- them fail but there are not ten elsewhere to compare with, only that it is no slip.
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
        when checked < 10 then 'too_few'
        when rate < 0.5 then 'agency_slip'
        when dimension in ('reader', 'format') and checked_elsewhere >= 10 and rate_elsewhere <= 0.1 then 'reader_or_mapping'
        when dimension = 'region' and checked_elsewhere >= 10 and rate_elsewhere <= 0.1 then 'regional_practice'
        when mostly_failing_provinces > 1 and 2 * mostly_failing_provinces > provinces then 'form_contradiction'
        else 'systematic'
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
