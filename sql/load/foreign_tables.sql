-- A table of a file that is no warehouse of this program: it has tables, and none of nights among them.
select
    schema_name,
    table_name
from duckdb_tables()
where
    database_name = current_database()
    and not exists (
        select table_name
        from duckdb_tables()
        where
            database_name = current_database()
            and schema_name = 'core'
            and table_name = 'night'
    )
order by
    schema_name,
    table_name
limit 1;
