-- A night that was begun and not published is planned again.
delete from core.night
where night = :night;
delete from core.trouble
where night = :night and source_id is null;
