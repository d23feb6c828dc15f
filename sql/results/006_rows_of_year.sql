-- The rows of one year, in the order of the result: a filter keeps it. As an equation, which reaches the tables behind the views.
select *
from (
:query
)
where :of_year;
