-- The columns of the kept rows and what they hold.
select
    column_name,
    data_type
from duckdb_columns()
where database_name = 'temp' and table_name = 'kept_row'
order by column_index;
