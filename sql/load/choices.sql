-- Lines that decide about files, with the night that saw each first.
select
    kind,
    agency_code,
    year,
    file,
    decided_on,
    decided_by,
    reason,
    night
from core.choice
where lifted_night is null
order by kind, agency_code, year, file, decided_on;
