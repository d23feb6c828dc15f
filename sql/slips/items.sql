-- What is asked on each slip: one line a slip of the pen, however many sums it upsets. The gravest first, then what is surest, then
-- what is largest.
with item as (
    select
        asked_report_id,
        group_no,
        min(weight) as weight,
        max(size) as size
    from slip_finding
    group by asked_report_id, group_no
)

select
    slip.slip_no,
    item.asked_report_id,
    item.group_no,
    report.year,
    coalesce(source.file, '') as file,
    item.weight,
    coalesce(explanation.ambiguous, false) as ambiguous,
    coalesce(explanation.text_zh, '') as cause_zh,
    coalesce(explanation.text_en, '') as cause_en,
    case when explanation.ambiguous then runner_up.text_zh else '' end as runner_up_zh,
    case when explanation.ambiguous then runner_up.text_en else '' end as runner_up_en
from item
inner join core.report as report on item.asked_report_id = report.report_id
inner join slip on report.agency_id = slip.agency_id
left join core.source_file as source on report.source_id = source.source_id
left join core.explanation as explanation
    on item.asked_report_id = explanation.report_id and item.group_no = explanation.group_no and explanation.rank = 1
left join core.explanation as runner_up
    on item.asked_report_id = runner_up.report_id and item.group_no = runner_up.group_no and runner_up.rank = 2
order by
    slip.slip_no,
    item.weight,
    case when explanation.report_id is null then 3 when explanation.ambiguous then 2 else 1 end,
    item.size desc,
    report.year desc,
    item.asked_report_id,
    item.group_no;
