-- The reports that the cases of a batch are made of, each report to explain before those of other years; which report has the same
-- cells is told of the former, where they have any.
select
    report_beside.report_id,
    report_beside.years,
    report_beside.finding_prefix,
    report_beside.tables,
    report_beside.tolerance,
    cells_of_report.model_id
from report_beside
left join cells_of_report on report_beside.other_id = cells_of_report.report_id and report_beside.years = 0
where report_beside.batch = :batch
order by report_beside.report_id, report_beside.years <> 0, report_beside.years;
