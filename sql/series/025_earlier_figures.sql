-- Beside them what the years before came to, which is kept: those of the five years before the first that is followed anew, and of an agency
-- and concept that has none there the earlier ones. Growth looks back five years at most, and the last earlier figure may be older only
-- where there is none between.
insert into concept_figure
with kept as (
    select
        figure.report_id,
        figure.agency_id,
        figure.year,
        figure.concept_id,
        figure.concordance_id,
        concept.is_own,
        figure.value,
        figure.low,
        figure.high,
        figure.status,
        figure.printed,
        figure.parts_given,
        figure.finding,
        true as is_before,
        figure.year >= changed_agency.first_year - 5 as is_recent
    from core.series_figure as figure
    inner join concept_of_batch as concept on figure.concept_id = concept.concept_id
    inner join changed_agency on figure.agency_id = changed_agency.agency_id
    where concept.batch = :batch and figure.year < changed_agency.first_year
),

recent as (
    select *
    from kept
    where is_recent
)

select * exclude (is_recent)
from recent
union all
select kept.* exclude (is_recent)
from kept
semi join concept_figure as figure on kept.agency_id = figure.agency_id and kept.concept_id = figure.concept_id
anti join recent on kept.agency_id = recent.agency_id and kept.concept_id = recent.concept_id
where not kept.is_recent;
