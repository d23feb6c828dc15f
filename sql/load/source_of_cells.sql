-- The file that the cells of a report are given in.
select source_id
from core.report
where report_id = :report_id;
