-- Beside them, of the years that changed, the figures of agencies that did not: they stay, but for their place among the others. All of
-- these years and of the concepts of the batch make room for what is kept of them next.
insert into followed_figure by name
select figure.* exclude (rank_of_value, peers, outlier_score)
from core.series_figure as figure
inner join changed_year on figure.year = changed_year.year
inner join concept_of_batch as concept on figure.concept_id = concept.concept_id
left join changed_agency on figure.agency_id = changed_agency.agency_id
where
    concept.batch = :batch
    and concept.is_own
    and (changed_agency.agency_id is null or figure.year < changed_agency.first_year);
delete from core.series_figure
where
    year in (select year from changed_year)
    and concept_id in (select concept_id from concept_of_batch where batch = :batch and is_own);
