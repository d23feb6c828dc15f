-- The plan of the last night gives way to that of this one.
delete from core.plan;
