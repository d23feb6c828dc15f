-- Concepts over the years: for each agency and year what a concept is on the edition of the form that was used, with its bounds. A
-- sum with a blank part is blank itself and tells how many of its parts are given.
create or replace view main.series as
select
    agency.code as agency_code,
    agency.name as agency,
    agency.level,
    agency.kind,
    agency.region_code,
    figure.year,
    figure.concept_id as concept_no,
    concept.code as concept,
    concept.label_zh as concept_zh,
    concept.label_en as concept_en,
    concept.unit,
    concept.share_of,
    concordance.edition,
    figure.value,
    figure.low,
    figure.high,
    cast(figure.status as string) as status,
    figure.printed,
    concordance.expression,
    concordance.terms as parts,
    figure.parts_given,
    cast(figure.finding as string) as finding,
    source.file
from core.series_figure as figure
inner join core.concordance as concordance on figure.concordance_id = concordance.concordance_id
inner join core.concept as concept on figure.concept_id = concept.concept_id
inner join core.report as report on figure.report_id = report.report_id
inner join core.dim_agency as agency on figure.agency_id = agency.agency_id
left join core.source_file as source on report.source_id = source.source_id;
comment on view main.series is 'What each concept is for each agency and year, with its bounds, whatever edition of the form was used';
