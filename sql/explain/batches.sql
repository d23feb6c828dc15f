-- How many batches of reports there are to explain.
select coalesce(max(batch) + 1, 0) as batches
from report_to_explain;
