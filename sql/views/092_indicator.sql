-- Every indicator of every edition of the form with its whole label path, and the concepts that it is part of.
create or replace view main.indicator as
with part as (
    select
        term.indicator_id,
        string_agg(distinct concept.code, ' ') as concepts
    from core.concordance_term as term
    inner join core.concordance as concordance on term.concordance_id = concordance.concordance_id
    inner join core.concept as concept on concordance.concept_id = concept.concept_id
    group by term.indicator_id
)

select
    indicator.edition,
    indicator.position as indicator_no,
    indicator.code as indicator,
    indicator.path as indicator_zh,
    indicator.label_en as indicator_en,
    indicator.table_zh,
    indicator.unit,
    indicator.role,
    indicator.may_be_negative,
    indicator.additive,
    part.concepts
from core.dim_indicator as indicator
left join part on indicator.indicator_id = part.indicator_id;
comment on view main.indicator is 'Every indicator of every edition of the form, and the concepts that it is part of';
