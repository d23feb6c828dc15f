-- The different codes of a column, in an order of their own as a type, by which each row finds its word.
create temp type :type as enum (
    select distinct cast(:column as varchar) as code
    from temp.kept_row
    where :column is not null
    order by code
);
