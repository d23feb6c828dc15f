-- Identities that fail, with the likeliest explanation of each, a file for each part of the country.
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
)

select
    agency.part,
    agency.agency_no,
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
    likeliest.explanation_en
from main.finding as finding
inner join main.page_agency as agency on finding.agency_code = agency.agency_code
left join likeliest on finding.finding_id = likeliest.finding_id
where finding.state = 'open'
order by
    agency.part nulls last,
    agency.agency_no nulls last,
    finding.year nulls last,
    finding.identity nulls last,
    finding.instance nulls last;
