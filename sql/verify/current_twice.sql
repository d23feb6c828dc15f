-- Agencies and years with more than one current report.
select
    agency_id,
    year,
    period,
    count(*) as reports
from core.report
where state = 'current'
group by agency_id, year, period
having count(*) > 1
order by agency_id, year, period;
