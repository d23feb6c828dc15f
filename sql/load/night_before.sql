-- Number of the last night that was begun before one, 0 where none was.
select coalesce(max(night), 0) as night
from core.night
where night < :night;
