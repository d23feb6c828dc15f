-- The years that a table has rows of.
select distinct year
from core.:table
order by year;
