-- How many parts there are.
select count(distinct "part of result") as parts
from temp.kept_row;
