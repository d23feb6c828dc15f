-- Number of the last night that was begun, 0 where none was.
select coalesce(max(night), 0) as night
from core.night;
