-- Gives back what the codes of a column took.
drop type temp.:type;
reset variable :type;
