-- Figures of reports that are not current among the current ones, or the other way round, or of no report at all.
select 'fact_indicator' as stored_in, figure.report_id, count(*) as figures
from core.fact_indicator as figure
left join core.report as report on figure.report_id = report.report_id
where
    report.report_id is null
    or report.state <> 'current'
    or report.agency_id <> figure.agency_id
    or report.year <> figure.year
group by figure.report_id
union all
select 'fact_indicator_history' as stored_in, figure.report_id, count(*) as figures
from core.fact_indicator_history as figure
left join core.report as report on figure.report_id = report.report_id
where report.report_id is null or report.state = 'current'
group by figure.report_id
order by stored_in, report_id;
