-- Left minus right of every identity on every current yearly report, as far as its figures are reported: facts joined to terms,
-- never one column an identity. This is the mass; it adds up values as they are and multiplies nothing, so it takes the
-- identities whose coefficients are 1 or -1. What is inexact or blank is looked at again with its bounds.
create or replace temp table identity_gap as
with signed_term as (
    select
        identity_id,
        indicator_id,
        breakdown_id,
        year_offset,
        (side = 'left') = (coefficient > 0) as adds
    from core.identity_term
    where identity_id not in (select identity_id from core.identity_term where abs(coefficient) <> 1 or of_members)
),

term_value as (
    select
        figure.report_id,
        term.identity_id,
        false as is_previous,
        figure.status not in ('reported', 'blank', 'not_applicable', 'unreadable') as is_inexact,
        case when term.adds then figure.value else -figure.value end as signed_value
    from signed_term as term
    inner join core.fact_indicator as figure
        on term.indicator_id = figure.indicator_id and term.breakdown_id = figure.breakdown_id
    where term.year_offset = 0
    union all
    select
        report.report_id,
        term.identity_id,
        true as is_previous,
        figure.status not in ('reported', 'blank', 'not_applicable', 'unreadable') as is_inexact,
        case when term.adds then figure.value else -figure.value end as signed_value
    from signed_term as term
    inner join core.fact_indicator as figure
        on term.indicator_id = figure.indicator_id and term.breakdown_id = figure.breakdown_id
    inner join core.report as figure_report on figure.report_id = figure_report.report_id
    inner join core.report as report
        on figure.agency_id = report.agency_id and figure.year = report.year + term.year_offset
    where
        term.year_offset <> 0
        and figure_report.period = 'year'
        and report.state = 'current'
        and report.period = 'year'
)

select
    report_id,
    identity_id,
    count(*) as present_terms,
    count(signed_value) as reported_terms,
    count(*) filter (where is_previous) as present_previous_terms,
    coalesce(bool_or(signed_value <> 0), false) as any_not_zero,
    bool_or(is_inexact) as any_inexact,
    coalesce(sum(signed_value), 0) as gap
from term_value
group by report_id, identity_id;
