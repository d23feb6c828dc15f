-- A row where the file says what it was defined by; one of an earlier version, or a new one, does not.
select table_name
from duckdb_tables()
where
    database_name = current_database()
    and schema_name = 'core'
    and table_name = 'definition';
