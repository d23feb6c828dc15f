-- The file that the cells of reports are given in now.
update core.report
set source_id = :source_id
where report_id in (:report_ids);
