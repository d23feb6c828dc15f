-- Concepts that somebody has figures for, in the order of the form.
with used as (
    select
        concordance.concept_id,
        count(figure.value) > 0 as has_values
    from core.series_figure as figure
    inner join core.concordance as concordance on figure.concordance_id = concordance.concordance_id
    group by concordance.concept_id
)

select
    concept.concept_id as concept_no,
    concept.code,
    concept.label_zh,
    concept.label_en,
    concept.unit,
    concept.share_of,
    used.has_values
from core.concept as concept
inner join used on concept.concept_id = used.concept_id
order by concept.concept_id nulls last;
