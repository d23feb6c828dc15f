-- How a concept compares from one edition of the form to another, where it is not the same.
select
    concept_id as concept_no,
    from_edition,
    to_edition,
    grade,
    note_zh,
    note_en
from core.concordance_step
where
    grade <> 'exact'
    and concept_id in (select figure.concept_id from core.series_figure as figure)
order by
    concept_id nulls last,
    from_edition nulls last,
    to_edition nulls last;
