-- The years that the page covers, first and last.
select
    min(year) as first_year,
    max(year) as last_year
from page_coverage;
