-- Those of the reports whose cells are given in a content that is no longer in the folder; not those where that is there, or
-- just being loaded and not in the ledger yet.
select report.report_id
from core.report as report
inner join core.source_file as source on report.source_id = source.source_id
where report.report_id in (:report_ids) and source.state <> 'present'
order by report.report_id;
