-- The rows of one year, in the order of the result: a filter keeps it.
select *
from (
:query
)
where year is not distinct from :year;
