-- Every view, table and column of this file with what it says; views come first. Of columns that reports have, the headings stand beside.
create or replace view main.data_dictionary as
with relation as (
    select
        schema_name,
        view_name as name,
        'view' as kind,
        comment
    from duckdb_views()
    where not internal and schema_name = 'main' and database_name = current_database()
    union all
    select
        schema_name,
        table_name as name,
        'table' as kind,
        comment
    from duckdb_tables()
    where schema_name = 'core' and database_name = current_database()
)

select
    relation.kind,
    relation.schema_name || '.' || relation.name as name,
    cast(relation.comment as string) as says,
    columns.column_index as column_no,
    columns.column_name,
    columns.data_type,
    coalesce(cast(columns.comment as string), word.label_en, '') as column_says,
    coalesce(word.label_zh, '') as column_zh,
    coalesce(word.code_list, '') as code_list
from relation
inner join duckdb_columns() as columns
    on
        relation.schema_name = columns.schema_name
        and relation.name = columns.table_name
        and columns.database_name = current_database()
left join core.column_word as word on columns.column_name = word.column_name;
comment on view main.data_dictionary is 'Every view, table and column of this file with what it says';
