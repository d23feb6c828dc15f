-- The kept rows, in their order.
select *
from temp.csv_row
order by rowid;
