-- The rows of a result in their order, so that they can be counted and cut without asking for them again. DuckDB keeps the order in which
-- rows are inserted, and spills to the disk what the memory does not hold.
create temp table kept_row as
:query;
