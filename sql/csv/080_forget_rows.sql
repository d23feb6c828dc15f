-- Gives back what the kept rows took.
drop table if exists temp.csv_row;
