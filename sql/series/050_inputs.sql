-- Remembers what the series stand on now.
delete from core.series_input;
insert into core.series_input
select
    year,
    :program || ' ' || fingerprint as fingerprint
from series_input
order by year;
