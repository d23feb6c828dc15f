-- Which concepts each batch follows. Some at a time, so that a country needs no more memory than a province: a batch has about as many
-- figures of concepts as asked for, those of the years that changed, and of the five years before of agencies that changed. Concepts that
-- are set against the same whole come one after the other; a whole of another batch is looked up in this one too.
create or replace temp table concept_of_batch as
with counted as (
    select
        figure.indicator_id,
        figure.breakdown_id,
        count(*) as figures
    from core.fact_indicator as figure
    left join changed_agency on figure.agency_id = changed_agency.agency_id
    where figure.year in (select year from changed_year) or figure.year >= changed_agency.first_year - 5
    group by figure.indicator_id, figure.breakdown_id
),

-- A sum of figures is one figure of its concept.
of_edition as (
    select
        concordance.concept_id,
        concordance.concordance_id,
        max(counted.figures) as figures
    from core.concordance as concordance
    inner join core.concordance_term as term on concordance.concordance_id = term.concordance_id
    inner join counted on term.indicator_id = counted.indicator_id and term.breakdown_id = counted.breakdown_id
    group by concordance.concept_id, concordance.concordance_id
),

of_concept as (
    select
        concept_id,
        sum(figures) as figures
    from of_edition
    group by concept_id
),

own as (
    select
        concept.concept_id,
        whole.concept_id as whole_concept_id,
        cast((
            sum(coalesce(of_concept.figures, 0)) over (
                order by coalesce(concept.share_of, concept.code), concept.concept_id
                rows between unbounded preceding and current row
            )
            - coalesce(of_concept.figures, 0)
        ) // :figures as integer) as batch
    from core.concept as concept
    left join core.concept as whole on concept.share_of = whole.code
    left join of_concept on concept.concept_id = of_concept.concept_id
    where exists (select 1 from changed_year)
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
