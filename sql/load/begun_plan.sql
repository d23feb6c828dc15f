-- The files that a night was going to read when it was begun, and why.
select
    file,
    action
from core.plan
where night = :night and action in ('new', 'changed', 'reread')
order by position;
