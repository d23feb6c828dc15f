-- What may have led to the findings of a report, in words; where nothing explains them, why: at rank 0 and without a cost.
create or replace view main.explanation as
select
    agency.code as agency_code,
    agency.name as agency,
    report.year,
    explanation.group_no,
    explanation.rank,
    explanation.family,
    explanation.other_families,
    explanation.text_zh,
    explanation.text_en,
    explanation.cost,
    explanation.ambiguous,
    explanation.exhausted,
    effects.repaired,
    effects.remaining,
    source.file
from core.explanation as explanation
inner join core.report as report on explanation.report_id = report.report_id
inner join core.dim_agency as agency on report.agency_id = agency.agency_id
left join core.source_file as source on report.source_id = source.source_id
left join (
    select
        report_id,
        group_no,
        rank,
        count(*) filter (where effect = 'repairs') as repaired,
        count(*) filter (where effect in ('leaves', 'unexplained')) as remaining
    from core.explanation_effect
    group by report_id, group_no, rank
) as effects
    on
        explanation.report_id = effects.report_id
        and explanation.group_no = effects.group_no
        and explanation.rank = effects.rank;
comment on view main.explanation is 'What may have led to the findings of a report, in words';
