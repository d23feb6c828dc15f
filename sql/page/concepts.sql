-- Concepts that somebody has figures for, in the order of the form.
select
    concept_id as concept_no,
    code,
    label_zh,
    label_en,
    unit,
    share_of
from core.concept
where concept_id in (select figure.concept_id from core.series_figure as figure)
order by concept_id nulls last;
