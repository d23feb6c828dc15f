-- A night that was begun and not published is planned again.
delete from core.night
where night = :night;
