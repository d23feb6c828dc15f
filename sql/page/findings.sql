-- Identities that fail, with the likeliest explanation of each and the concepts whose figures stand in them, a file for each hundred
-- agencies.
with likeliest as (
    select
        explained.finding_id,
        min(explanation.text_zh) as explanation_zh,
        min(explanation.text_en) as explanation_en
    from main.explained_finding as explained
    inner join main.explanation as explanation
        on
            explained.agency_code = explanation.agency_code
            and explained.year = explanation.year
            and explained.group_no = explanation.group_no
            and explained.rank = explanation.rank
    where explained.rank = 1 and explained.effect = 'repairs'
    group by explained.finding_id
),

concept_of_identity as (
    select
        term.identity_id,
        string_agg(distinct cast(concordance.concept_id as varchar), ' ' order by cast(concordance.concept_id as varchar)) as concepts
    from core.identity_term as term
    inner join core.concordance_term as part
        on term.indicator_id = part.indicator_id and term.breakdown_id = part.breakdown_id
    inner join core.concordance as concordance on part.concordance_id = concordance.concordance_id
    group by term.identity_id
)

select
    finding.agency_no // 100 as block,
    finding.agency_no,
    finding.year,
    finding.identity,
    finding.instance,
    finding.kind,
    finding.severity,
    finding.text_zh,
    finding.text_en,
    finding.left_value,
    finding.relation,
    finding.right_value,
    finding.gap,
    finding.left_text,
    finding.right_text,
    finding.cells,
    finding.file,
    likeliest.explanation_zh,
    likeliest.explanation_en,
    concept_of_identity.concepts
from page_finding as finding
left join likeliest on finding.finding_id = likeliest.finding_id
left join core.finding as stored on finding.finding_id = stored.finding_id
left join concept_of_identity on stored.identity_id = concept_of_identity.identity_id
order by
    finding.agency_no nulls last,
    finding.year nulls last,
    finding.identity nulls last,
    finding.instance nulls last;
