-- A report whose cells are given in a content that is no longer in the folder; none where that is there, or just being
-- loaded and not in the ledger yet.
select source.file
from core.report as report
inner join core.source_file as source on report.source_id = source.source_id
where report.report_id = :report_id and source.state <> 'present'
order by source.file;
