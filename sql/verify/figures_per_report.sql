-- Reports that hold another number of figures than their files gave: figures were lost or doubled.
with stored as (
    select report_id, count(*) as figures from core.fact_indicator group by report_id
    union all
    select report_id, count(*) as figures from core.fact_indicator_history group by report_id
)

select
    report.report_id,
    report.state,
    report.figures as expected,
    coalesce(sum(stored.figures), 0) as found
from core.report as report
left join stored on report.report_id = stored.report_id
group by report.report_id, report.state, report.figures
having coalesce(sum(stored.figures), 0) <> report.figures
order by report.report_id;
