-- The identities that fail, with both sides written out: labels, figures as printed, cells.
create or replace temp table failing as
with failed as (
    select
        checked.report_id,
        checked.identity_id,
        checked.gap,
        report.agency_id,
        report.year
    from checked
    inner join core.report as report on checked.report_id = report.report_id
    where checked.outcome = 'fails'
),

report_of_term as (
    select distinct
        failed.report_id,
        figure_report.report_id as figure_report_id,
        term.year_offset
    from failed
    inner join core.identity_term as term on failed.identity_id = term.identity_id
    inner join core.report as figure_report
        on failed.agency_id = figure_report.agency_id and failed.year + term.year_offset = figure_report.year
    where figure_report.state = 'current' and figure_report.period = 'year'
),

figure as (
    select
        report_id,
        indicator_id,
        breakdown_id,
        value,
        printed,
        row_no,
        column_no
    from core.fact_indicator
    where report_id in (select figure_report_id from report_of_term)
),

failed_term as (
    select
        failed.report_id,
        failed.identity_id,
        term.side,
        term.term_no,
        term.year_offset,
        cast(term.coefficient as decimal(38, 6)) * figure.value as term_value,
        case
            when term.coefficient = 1 then ' + '
            when term.coefficient = -1 then ' - '
            when term.coefficient < 0 then ' - ' || cast(-term.coefficient as double) || ' × '
            else ' + ' || cast(term.coefficient as double) || ' × '
        end as sign,
        case when indicator.table_code = 'statistics' then indicator.label_zh else indicator.path end
        || case when breakdown.code = 'total' then '' else '［' || breakdown.label_zh || '］' end
        || case when term.year_offset = 0 then '' else '（' || (failed.year + term.year_offset) || '年）' end
        || ' '
        || coalesce(figure.printed, core.plain_number(figure.value), '空白') as text,
        case
            when term.year_offset = 0 then core.cell_reference(figure.row_no, figure.column_no)
            else (failed.year + term.year_offset) || '年 ' || core.cell_reference(figure.row_no, figure.column_no)
        end as cell
    from failed
    inner join core.identity_term as term on failed.identity_id = term.identity_id
    inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
    inner join core.dim_breakdown as breakdown on term.breakdown_id = breakdown.breakdown_id
    inner join report_of_term
        on failed.report_id = report_of_term.report_id and term.year_offset = report_of_term.year_offset
    inner join figure
        on
            report_of_term.figure_report_id = figure.report_id
            and term.indicator_id = figure.indicator_id
            and term.breakdown_id = figure.breakdown_id
    where not term.of_members
    union all
    select
        failed.report_id,
        failed.identity_id,
        term.side,
        min(term.term_no) as term_no,
        cast(0 as tinyint) as year_offset,
        coverage.members_value as term_value,
        ' + ' as sign,
        '各成员合计 ' || core.plain_number(coverage.members_value) || '（' || coverage.present || '/' || coverage.members || '）'
            as text,
        cast(null as varchar) as cell
    from failed
    inner join core.identity_term as term on failed.identity_id = term.identity_id
    inner join core.roll_up_coverage as coverage
        on failed.report_id = coverage.report_id and failed.identity_id = coverage.identity_id
    where term.of_members
    group by
        failed.report_id,
        failed.identity_id,
        term.side,
        coverage.members_value,
        coverage.present,
        coverage.members
),

written as (
    select
        report_id,
        identity_id,
        ltrim(string_agg(sign || text, '' order by term_no) filter (where side = 'left'), ' +') as left_text,
        ltrim(string_agg(sign || text, '' order by term_no) filter (where side = 'right'), ' +') as right_text,
        string_agg(cell, ' ' order by term_no) as cells,
        coalesce(sum(term_value) filter (where side = 'left'), 0) as left_value
    from failed_term
    group by report_id, identity_id
)

select
    agency.code || '/' || failed.year || '/' || identity.edition || '/' || identity.code || '/' || identity.instance
        as finding_id,
    failed.report_id,
    failed.identity_id,
    cast(coalesce(written.left_value, 0) as decimal(38, 6)) as left_value,
    cast(coalesce(written.left_value, 0) - failed.gap as decimal(38, 6)) as right_value,
    cast(failed.gap as decimal(38, 6)) as gap,
    written.left_text,
    written.right_text,
    written.cells
from failed
inner join core.identity as identity on failed.identity_id = identity.identity_id
inner join core.dim_agency as agency on failed.agency_id = agency.agency_id
left join written on failed.report_id = written.report_id and failed.identity_id = written.identity_id;
