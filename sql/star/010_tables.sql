-- The tables of the star that go into Parquet files, and how each is cut. Left out is what only the job itself asks for.
select
    table_name,
    case
        when table_name = 'night' then 'night'
        when table_name in ('fact_indicator', 'fact_indicator_history', 'series_figure') then 'years'
        else 'whole'
    end as cut
from duckdb_tables()
where
    schema_name = 'core'
    and database_name = current_database()
    and not temporary
    and table_name not in (
        'definition',
        'explained_case',
        'followed_year',
        'load_chunk',
        'plan',
        'reading_knowledge',
        'reading_word',
        'source_label',
        'source_name',
        'summed_year'
    )
order by table_name;
