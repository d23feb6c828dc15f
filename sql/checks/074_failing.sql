-- The identities that fail, with both sides written out: labels, figures as printed, cells.
create or replace temp table failing as
with figure as (
    select
        report_id,
        indicator_id,
        breakdown_id,
        value,
        low,
        high,
        status,
        printed,
        row_no,
        column_no
    from core.fact_indicator
    where report_id in (select figure_report_id from failed_term)
),

number_alone as (
    select
        failed.report_id,
        failed.identity_id,
        'left' as side,
        identity.constant + identity.right_constant as number
    from failed
    inner join core.identity as identity on failed.identity_id = identity.identity_id
    union all
    select
        failed.report_id,
        failed.identity_id,
        'right' as side,
        identity.right_constant as number
    from failed
    inner join core.identity as identity on failed.identity_id = identity.identity_id
),

written_term as (
    select
        term.report_id,
        term.identity_id,
        term.side,
        term.term_no,
        term.coefficient * figure.value as term_value,
        term.text || coalesce(figure.printed, core.plain_number(figure.value), '空白') as text,
        term.sign || core.value_as_seen(figure.status, figure.value, figure.low, figure.high) as term_as_seen,
        term.year_of_cell || core.cell_reference(figure.row_no, figure.column_no) as cell
    from figure
    inner join failed_term as term
        on
            figure.report_id = term.figure_report_id
            and figure.indicator_id = term.indicator_id
            and figure.breakdown_id = term.breakdown_id
    anti join shadowed_term
        on
            figure.report_id = shadowed_term.report_id
            and term.identity_id = shadowed_term.identity_id
            and term.term_no = shadowed_term.term_no
            and term.indicator_id = shadowed_term.indicator_id
    union all
    select
        failed.report_id,
        failed.identity_id,
        term.side,
        min(term.term_no) as term_no,
        coverage.members_value as term_value,
        ' + 各成员合计 ' || core.plain_number(coverage.members_value) || '（' || coverage.present || '/' || coverage.members || '）'
            as text,
        ' + ' || core.plain_number(coverage.members_value) || '（' || coverage.present || '/' || coverage.members || '）'
            as term_as_seen,
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
    union all
    select
        report_id,
        identity_id,
        side,
        cast(null as smallint) as term_no,
        number as term_value,
        case when number < 0 then ' − ' else ' + ' end || core.plain_number(abs(number)) as text,
        case when number < 0 then ' − ' else ' + ' end || core.plain_number(abs(number)) as term_as_seen,
        cast(null as varchar) as cell
    from number_alone
    where number <> 0
),

written as (
    select
        report_id,
        identity_id,
        ltrim(string_agg(text, '' order by term_no nulls last) filter (where side = 'left'), ' +') as left_text,
        ltrim(string_agg(text, '' order by term_no nulls last) filter (where side = 'right'), ' +') as right_text,
        string_agg(cell, ' ' order by term_no) as cells,
        ltrim(string_agg(term_as_seen, '' order by term_no nulls last) filter (where side = 'left'), ' +') as left_as_seen,
        ltrim(string_agg(term_as_seen, '' order by term_no nulls last) filter (where side = 'right'), ' +') as right_as_seen,
        coalesce(sum(term_value) filter (where side = 'left'), 0) as left_value
    from written_term
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
    written.cells,
    concat_ws(
        ' ',
        written.left_as_seen,
        case when coverage.report_id is not null and coverage.is_complete is not true then '>=' else identity.relation end,
        written.right_as_seen
    ) as term_values,
    core.rule_in_force(identity.statement, identity.blank_mode, identity.tolerance, remark.tolerance) as rule
from failed
inner join core.identity as identity on failed.identity_id = identity.identity_id
inner join core.dim_agency as agency on failed.agency_id = agency.agency_id
left join written on failed.report_id = written.report_id and failed.identity_id = written.identity_id
left join core.roll_up_coverage as coverage
    on failed.report_id = coverage.report_id and failed.identity_id = coverage.identity_id
left join core.report_remark as remark on failed.report_id = remark.report_id;
