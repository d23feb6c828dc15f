-- What the checks find on the reports that the cases of a batch are made of.
select
    report_beside.report_id,
    report_beside.years,
    finding.finding_id
from report_beside
inner join core.finding as finding on report_beside.other_id = finding.report_id
where report_beside.batch = :batch and finding.state in ('open', 'judged')
order by report_beside.report_id, report_beside.years, finding.finding_id;
