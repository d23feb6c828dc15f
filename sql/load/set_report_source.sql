-- The file that the cells of a report are given in now.
update core.report
set source_id = :source_id
where report_id = :report_id;
