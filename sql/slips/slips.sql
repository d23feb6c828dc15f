-- The slips in the order of their folders.
select
    slip_no,
    district,
    sender,
    file,
    gets_slip
from slip
order by slip_no;
