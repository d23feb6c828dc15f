-- Figures told in the text of reports beside those of their tables: one row a figure of a sentence, whichever files hold it.
-- Of files whose report is current; what a superseded or withdrawn report told is not held against the table that stands.
create or replace view main.statement as
with standing as (
    select distinct
        report_source.source_id,
        agency.code as agency_code,
        report.year
    from core.report as report
    inner join core.dim_agency as agency on report.agency_id = agency.agency_id
    inner join core.report_source as report_source on report.report_id = report_source.report_id
    left join main.withdrawn_claim as withdrawn
        on report_source.report_id = withdrawn.report_id and report_source.source_id = withdrawn.source_id
    where report.state = 'current' and report.period = 'year' and withdrawn.report_id is null
),

numbered as (
    select
        statement.*,
        source.file,
        row_number() over (
            partition by
                statement.source_id,
                statement.sheet,
                statement.cell,
                statement.sentence,
                statement.printed,
                statement.indicator,
                statement.breakdown
            order by statement.statement_no
        ) as nth
    from core.statement as statement
    inner join core.source_file as source on statement.source_id = source.source_id
    left join standing
        on
            statement.source_id = standing.source_id
            and statement.agency_code = standing.agency_code
            and statement.year = standing.year
    where
        source.state <> 'replaced'
        and (standing.source_id is not null or coalesce(source.reports, 0) = 0)
),

told as (
    select *
    from numbered
    qualify
        row_number() over (
            partition by agency_code, year, sentence, printed, indicator, breakdown, nth
            order by file, statement_no
        ) = 1
),

bounded as (
    select
        told.*,
        agency.name as agency,
        case when figure.report_id is not null then indicator.path end as indicator_zh,
        case when figure.report_id is not null then indicator.label_en end as indicator_en,
        case
            when figure.report_id is not null then coalesce(figure.printed, core.plain_number(figure.value), '')
        end as table_printed,
        figure.value as table_value,
        case when figure.report_id is not null then table_source.file end as table_file,
        case
            when figure.report_id is not null then core.cell_reference(figure.row_no, figure.column_no)
        end as table_cell,
        case
            when told.status = 'reported' then told.value
            when told.status = 'upper_bound' then coalesce(told.low, 0)
            else told.low
        end as least,
        case
            when told.status = 'reported' then told.value
            when told.status = 'lower_bound' then coalesce(told.high, 999999999999)
            else told.high
        end as most,
        case
            when figure.status = 'reported' then figure.value
            when figure.status = 'upper_bound' then coalesce(figure.low, 0)
            else figure.low
        end as table_least,
        case
            when figure.status = 'reported' then figure.value
            when figure.status = 'lower_bound' then coalesce(figure.high, 999999999999)
            else figure.high
        end as table_most
    from told
    left join core.dim_agency as agency on told.agency_code = agency.code
    left join core.dim_indicator as indicator on told.edition = indicator.edition and told.indicator = indicator.code
    left join core.dim_breakdown as breakdown on told.breakdown = breakdown.code
    left join core.report as report
        on agency.agency_id = report.agency_id and told.year = report.year and report.state = 'current' and report.period = 'year'
    left join core.fact_indicator as figure
        on
            report.report_id = figure.report_id
            and indicator.indicator_id = figure.indicator_id
            and breakdown.breakdown_id = figure.breakdown_id
    left join core.source_file as table_source on report.source_id = table_source.source_id
)

select
    agency_code,
    agency,
    year,
    edition,
    statement_no,
    kind as number_kind,
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
    scope_words,
    measure,
    said_of,
    table_printed,
    table_value,
    case
        when kind = 'part' then 'other_scope'
        when kind = 'other_time' then 'other_time'
        when kind <> 'count' then 'no_count'
        when indicator is null then 'unlinked'
        when least is null or most is null or table_least is null or table_most is null then 'not_compared'
        when least > table_most or most < table_least then 'differs'
        when least = most and table_least = table_most then 'agrees'
        else 'consistent'
    end as beside_table,
    sentence,
    position,
    file,
    sheet,
    cell,
    table_file,
    table_cell
from bounded;
comment on view main.statement is 'Figures told in the text of reports beside those of their tables';
