-- Gives back what the kept rows took.
drop table if exists temp.kept_row;
