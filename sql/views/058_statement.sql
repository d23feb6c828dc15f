-- Figures told in the text of reports beside those of their tables: one row a figure of a sentence, whichever files hold it.
create or replace view main.statement as
with told as (
    select
        statement.*,
        source.file
    from core.statement as statement
    inner join core.source_file as source on statement.source_id = source.source_id
    where source.state <> 'replaced'
    qualify
        row_number() over (
            partition by
                statement.agency_code,
                statement.year,
                statement.sentence,
                statement.printed,
                statement.indicator,
                statement.breakdown
            order by source.file, statement.statement_no
        ) = 1
),

compared as (
    select
        told.*,
        figure.indicator_zh,
        figure.indicator_en,
        figure.printed as table_printed,
        figure.value as table_value,
        figure.file as table_file,
        figure.cell as table_cell,
        coalesce(told.low, case when told.status = 'upper_bound' then 0 else told.value end) as least,
        coalesce(told.high, case when told.status = 'lower_bound' then 999999999999 else told.value end) as most,
        coalesce(figure.low, case when figure.status = 'upper_bound' then 0 else figure.value end) as table_least,
        coalesce(figure.high, case when figure.status = 'lower_bound' then 999999999999 else figure.value end)
            as table_most
    from told
    left join main.figure as figure
        on
            told.agency_code = figure.agency_code
            and told.year = figure.year
            and told.edition = figure.edition
            and told.indicator = figure.indicator
            and told.breakdown = figure.breakdown
)

select
    agency_code,
    year,
    edition,
    kind,
    printed,
    value,
    low,
    high,
    status,
    indicator,
    indicator_zh,
    indicator_en,
    breakdown,
    score,
    table_printed,
    table_value,
    case
        when least is null or table_least is null then null
        when least <= table_most and most >= table_least then 'agrees'
        else 'differs'
    end as beside_table,
    sentence,
    file,
    sheet,
    cell,
    table_file,
    table_cell
from compared;
comment on view main.statement is 'Figures told in the text of reports beside those of their tables';
