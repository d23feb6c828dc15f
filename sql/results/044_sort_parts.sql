-- Puts the rows of each part beside each other, in their order. Where parts are few, a look at all rows for each costs less.
create temp table sorted_row as
select *
from temp.kept_row
order by "part of result", rowid;
drop table temp.kept_row;
alter table temp.sorted_row rename to kept_row;
