-- Empties the series, which are then filled batch by batch, each sorted by agency, and tells which concepts each batch follows. Some at a
-- time, so that a country needs no more memory than a province: a concept has about as many figures as there are reports, and a batch
-- about as many as asked for. Concepts that are set against the same whole come one after the other; a whole of another batch is looked up
-- in this one too.
delete from core.series_figure;
create or replace temp table concept_of_batch as
with own as (
    select
        concept.concept_id,
        whole.concept_id as whole_concept_id,
        (row_number() over (order by coalesce(concept.share_of, concept.code), concept.concept_id) - 1)
        * (select count(*) from core.report where state = 'current' and period = 'year') // :figures as batch
    from core.concept as concept
    left join core.concept as whole on concept.share_of = whole.code
)

select
    batch,
    concept_id,
    true as is_own
from own
union all
select distinct
    own.batch,
    own.whole_concept_id as concept_id,
    false as is_own
from own
inner join own as whole on own.whole_concept_id = whole.concept_id
where own.batch <> whole.batch;
