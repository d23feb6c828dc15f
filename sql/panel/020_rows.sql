-- The rows of the panel for its CSV file.
select *
from temp.panel
order by agency_code, year;
