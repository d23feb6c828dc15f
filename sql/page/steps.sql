-- How a concept compares from one edition of the form to another, where it is not the same and both were used.
with used as (
    select distinct figure.concordance_id
    from core.series_figure as figure
)

select
    earlier.concept_id as concept_no,
    earlier.edition as from_edition,
    later.edition as to_edition,
    step.grade,
    step.note_zh,
    step.note_en
from core.concordance_step as step
inner join core.concordance as earlier on step.from_concordance_id = earlier.concordance_id
inner join core.concordance as later on step.to_concordance_id = later.concordance_id
where
    step.grade <> 'exact'
    and step.from_concordance_id in (select used.concordance_id from used)
    and step.to_concordance_id in (select used.concordance_id from used)
order by
    earlier.concept_id nulls last,
    earlier.edition nulls last,
    later.edition nulls last;
