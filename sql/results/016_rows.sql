-- The kept rows of a part from one to before another, in their order.
select *
from temp.kept_row
where rowid >= :begin and rowid < :end and :part;
