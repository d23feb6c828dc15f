-- What each concept is in each edition of the form, how that compares with the edition before, and why it is not the same.
create or replace view main.concordance as
select
    concept.concept_id as concept_no,
    concept.code as concept,
    concept.label_zh as concept_zh,
    concept.label_en as concept_en,
    concept.unit,
    concept.role,
    concept.share_of,
    edition.edition,
    edition.name_zh as edition_zh,
    edition.name_en as edition_en,
    edition.first_year,
    concordance.expression,
    concordance.grade as comparability,
    concordance.note_zh,
    concordance.note_en
from core.concordance as concordance
inner join core.concept as concept on concordance.concept_id = concept.concept_id
inner join core.dim_edition as edition on concordance.edition = edition.edition;
comment on view main.concordance is 'What each concept is in each edition of the form, and how it compares with the edition before';
