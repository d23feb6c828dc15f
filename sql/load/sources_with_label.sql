-- Files in which one of these stands like a label.
select distinct source_id
from core.source_label
where core in (:words)
order by source_id;
