-- How many rows a result has in each year, so that one too long for a file can be asked for year by year; years that are known are left
-- out.
select
    year,
    count(*) as row_count
from (
:query
)
where :of_others
group by year
order by year nulls last;
