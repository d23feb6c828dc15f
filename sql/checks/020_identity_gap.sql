-- Left minus right of every identity on every report, as far as its figures are reported: facts joined to terms, never one column
-- an identity. This is the mass; it adds up values as they are and multiplies nothing, so it takes the identities whose
-- coefficients are 1 or -1. What is inexact or blank is looked at again with its bounds.
-- For speed there is one key for report and identity, and one sum for all counts, ten bits each: terms present, reported, other than
-- 0, inexact. An identity with too many terms for that is weighed with its bounds too.
create or replace temp table plain_identity as
select identity_id
from core.identity_term
group by identity_id
having bool_and(abs(coefficient) = 1 and not of_members) and count(*) <= 1000;
create or replace temp table report_pair as
select
    report.report_id,
    figure_report.report_id as figure_report_id,
    other_year.year_offset
from (select distinct year_offset from core.identity_term where year_offset <> 0) as other_year
cross join core.report as report
inner join core.report as figure_report
    on report.agency_id = figure_report.agency_id and report.year + other_year.year_offset = figure_report.year
where
    report.state = 'current'
    and report.period = 'year'
    and figure_report.state = 'current'
    and figure_report.period = 'year';
create or replace temp table identity_gap as
with signed_term as (
    select
        identity_id,
        indicator_id,
        breakdown_id,
        year_offset,
        (side = 'left') = (coefficient > 0) as adds
    from core.identity_term
    where identity_id in (select identity_id from plain_identity)
),

figure as (
    select
        cast(report_id as bigint) * 65536 as report_key,
        report_id,
        indicator_id,
        breakdown_id,
        coalesce(value, 0) as value,
        case
            when value is null then 1
            when status <> 'reported' then 1 + 1024 + 1073741824 + case when value = 0 then 0 else 1048576 end
            when value = 0 then 1 + 1024
            else 1 + 1024 + 1048576
        end as marks
    from core.fact_indicator
),

term_value as (
    select
        figure.report_key + term.identity_id as report_identity,
        figure.marks,
        case when term.adds then figure.value else -figure.value end as signed_value
    from signed_term as term
    inner join figure on term.indicator_id = figure.indicator_id and term.breakdown_id = figure.breakdown_id
    where term.year_offset = 0
    union all
    select
        cast(report_pair.report_id as bigint) * 65536 + term.identity_id as report_identity,
        figure.marks,
        case when term.adds then figure.value else -figure.value end as signed_value
    from signed_term as term
    inner join figure on term.indicator_id = figure.indicator_id and term.breakdown_id = figure.breakdown_id
    inner join report_pair
        on figure.report_id = report_pair.figure_report_id and term.year_offset = report_pair.year_offset
    where term.year_offset <> 0
),

summed as (
    select
        report_identity,
        cast(sum(marks) as bigint) as marks,
        sum(signed_value) as gap
    from term_value
    group by report_identity
)

select
    report_identity,
    cast(report_identity >> 16 as integer) as report_id,
    cast(report_identity & 65535 as smallint) as identity_id,
    cast(marks & 1023 as smallint) as present_terms,
    cast((marks >> 10) & 1023 as smallint) as reported_terms,
    (marks >> 20) & 1023 > 0 as any_not_zero,
    marks >> 30 > 0 as any_inexact,
    gap
from summed;
