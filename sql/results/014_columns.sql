-- The columns of the kept rows, by their names and types.
select *
from temp.kept_row
limit 0;
