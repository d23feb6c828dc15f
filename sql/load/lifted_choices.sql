-- Withdrawals that this night found gone: what they held back is to be decided about again.
select
    agency_code,
    year,
    file,
    night
from core.choice
where kind = 'withdrawal' and lifted_night = :night
order by agency_code, year, file, night;
