-- Remembers what the series stand on now.
delete from core.followed_year;
insert into core.followed_year
select
    agency_id,
    year,
    inputs,
    hashes,
    basis
from input_of_year
order by agency_id, year;
