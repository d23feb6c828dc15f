-- Puts the rows that are cut in the place of the kept ones.
drop table temp.kept_row;
alter table temp.cut_row rename to kept_row;
