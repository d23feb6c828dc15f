-- What the texts of reports tell otherwise than their figures, with the sentence and the concepts that it is about, a file for each
-- hundred agencies.
with concept_of_indicator as (
    select
        indicator.edition,
        indicator.code as indicator,
        breakdown.code as breakdown,
        string_agg(distinct cast(concordance.concept_id as varchar), ' ' order by cast(concordance.concept_id as varchar)) as concepts
    from core.concordance_term as part
    inner join core.concordance as concordance on part.concordance_id = concordance.concordance_id
    inner join core.dim_indicator as indicator on part.indicator_id = indicator.indicator_id
    inner join core.dim_breakdown as breakdown on part.breakdown_id = breakdown.breakdown_id
    group by
        indicator.edition,
        indicator.code,
        breakdown.code
)

select
    told.agency_no // 100 as block,
    told.agency_no,
    told.year,
    told.check_kind,
    told.check_outcome,
    told.check_severity,
    told.indicator_zh,
    told.indicator_en,
    told.said_text,
    told.wanted_text,
    told.likely_reason,
    told.detail_zh,
    told.detail_en,
    told.sentence,
    told.file,
    told.cell,
    told.table_file,
    told.table_cell,
    concept_of_indicator.concepts
from page_told as told
left join concept_of_indicator
    on
        told.edition = concept_of_indicator.edition
        and told.indicator = concept_of_indicator.indicator
        and told.breakdown = concept_of_indicator.breakdown
order by
    told.agency_no nulls last,
    told.year nulls last,
    told.file nulls last,
    told.statement_no nulls last,
    told.check_kind nulls last,
    told.said_text nulls last;
