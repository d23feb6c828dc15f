-- Figures that stand twice in a current report.
select
    report_id,
    indicator_id,
    breakdown_id,
    count(*) as times
from core.fact_indicator
group by report_id, indicator_id, breakdown_id
having count(*) > 1
order by report_id, indicator_id, breakdown_id;
