-- Which concepts each batch follows. Some at a time, so that a country needs no more memory than a province: a concept has about as many
-- figures as there are reports, those of the five years before included, and a batch about as many as asked for. Concepts that are set
-- against the same whole come one after the other; a whole of another batch is looked up in this one too.
create or replace temp table concept_of_batch as
with own as (
    select
        concept.concept_id,
        whole.concept_id as whole_concept_id,
        (row_number() over (order by coalesce(concept.share_of, concept.code), concept.concept_id) - 1)
        * (
            select count(*)
            from core.report as report
            left join changed_agency on report.agency_id = changed_agency.agency_id
            where
                report.state = 'current'
                and report.period = 'year'
                and (
                    report.year in (select year from changed_year)
                    or report.year >= changed_agency.first_year - 5
                )
        ) // :figures as batch
    from core.concept as concept
    left join core.concept as whole on concept.share_of = whole.code
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
