-- Which figures are corrected otherwise than the night before; verdicts are written anew each night, so that only this remembers.
delete from core.correction_turn
where night = (select max(night) from core.night);
insert into core.correction_turn
with known as (
    select
        agency_code,
        year,
        indicator,
        breakdown,
        value
    from core.correction_turn
    qualify row_number() over (partition by agency_code, year, indicator, breakdown order by night desc) = 1
),

standing as (
    select
        agency_code,
        year,
        indicator,
        breakdown,
        corrected_value as value
    from core.verdict
    where decision = 'corrected' and decision_state = 'stands'
)

select
    (select max(night) from core.night) as night,
    coalesce(standing.agency_code, known.agency_code) as agency_code,
    coalesce(standing.year, known.year) as year,
    coalesce(standing.indicator, known.indicator) as indicator,
    coalesce(standing.breakdown, known.breakdown) as breakdown,
    known.value as old_value,
    standing.value
from standing
full outer join known
    on
        standing.agency_code = known.agency_code
        and standing.year = known.year
        and standing.indicator = known.indicator
        and standing.breakdown = known.breakdown
where standing.value is distinct from known.value;
