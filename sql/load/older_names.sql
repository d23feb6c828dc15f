-- Reports that gave way to a file with a newer name.
select distinct report_id
from core.older_name
order by report_id;
