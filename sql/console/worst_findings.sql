-- The findings that weigh most, with what probably led to them: errors first, then the gap in proportion to the figures.
select
    finding.agency,
    finding.year,
    finding.severity,
    finding.text_zh,
    finding.text_en,
    core.plain_number(finding.left_value) as left_value,
    finding.relation,
    core.plain_number(finding.right_value) as right_value,
    core.plain_number(finding.gap) as gap,
    finding.left_text,
    finding.right_text,
    finding.file,
    finding.cells,
    likeliest.text_zh as explanation_zh,
    likeliest.text_en as explanation_en
from main.finding as finding
left join (
    select
        effect.finding_id,
        min_by(explanation.text_zh, (explanation.cost, explanation.report_id, explanation.group_no)) as text_zh,
        min_by(explanation.text_en, (explanation.cost, explanation.report_id, explanation.group_no)) as text_en
    from core.explanation_effect as effect
    inner join core.explanation as explanation
        on
            effect.report_id = explanation.report_id
            and effect.group_no = explanation.group_no
            and effect.rank = explanation.rank
    where effect.rank = 1 and effect.effect = 'repairs'
    group by effect.finding_id
) as likeliest
    on finding.finding_id = likeliest.finding_id
where finding.state = 'open'
order by
    case finding.severity when 'error' then 1 when 'warning' then 2 else 3 end,
    cast(abs(finding.gap) as double)
    / greatest(abs(cast(finding.left_value as double)), abs(cast(finding.right_value as double)), 1) desc,
    finding.finding_id
limit :most;
