-- Takes away the series from the first year on that is worked out anew, which are then filled batch by batch, each sorted by agency, and
-- tells which concepts each batch follows. Some at a time, so that a country needs no more memory than a province: a concept has about as
-- many figures as there are reports, those of the five years before included, and a batch about as many as asked for. Concepts that are
-- set against the same whole come one after the other; a whole of another batch is looked up in this one too.
delete from core.series_figure
where year >= :first_year;
create or replace temp table concept_of_batch as
with own as (
    select
        concept.concept_id,
        whole.concept_id as whole_concept_id,
        (row_number() over (order by coalesce(concept.share_of, concept.code), concept.concept_id) - 1)
        * (
            select count(*)
            from core.report
            where state = 'current' and period = 'year' and year >= :first_year - 5
        ) // :figures as batch
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
