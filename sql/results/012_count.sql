-- How many rows were kept.
select count(*) as rows
from temp.kept_row;
