-- Concepts by province and level, and for the whole: sums over leaf reports, so that nothing counts twice, and beside them the constant
-- panel, the agencies that have a comparable value in both years. Only what may be added up stands here.
create or replace view main.region_trend as
select
    summed.province,
    summed.level,
    summed.year,
    summed.concept_id as concept_no,
    concept.code as concept,
    concept.label_zh as concept_zh,
    concept.label_en as concept_en,
    concept.unit,
    summed.agencies,
    summed.agencies_with_value,
    summed.value,
    summed.low,
    summed.high,
    summed.agencies_inexact,
    summed.agencies_derived,
    summed.agencies_in_error,
    summed.panel_agencies,
    summed.panel_value,
    summed.panel_previous,
    summed.panel_value - summed.panel_previous as panel_change,
    case
        when summed.panel_previous >= 10
            then
                round(
                    cast(summed.panel_value - summed.panel_previous as double)
                    / nullif(cast(summed.panel_previous as double), 0)
                    * 100,
                    2
                )
    end as panel_change_percent
from core.region_trend as summed
inner join core.concept as concept on summed.concept_id = concept.concept_id;
comment on view main.region_trend is 'Concepts by province and level: sums over leaf reports, with the constant panel beside all, and how many of the figures are inexact, derived or in error';
