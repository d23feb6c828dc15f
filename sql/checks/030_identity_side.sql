-- Both sides with their bounds, where figures are inexact or blank or are multiplied: 5000余 is at least 5000 and has no
-- upper bound here; what is not reported may be anything, but nothing below 0 unless it is a difference. Products are wide,
-- since those of two decimal(18,6) overflow at ten million.
create or replace temp table identity_side as
with bounded as (
    select
        report_id,
        identity_id
    from identity_gap
    where any_inexact or reported_terms < present_terms
    union
    select
        report_id,
        identity_id
    from applicable
    where identity_id not in (select identity_id from plain_identity)
),

own_term as (
    select
        bounded.report_id,
        term.identity_id,
        term.side,
        cast(term.coefficient as decimal(38, 6)) as coefficient,
        term.year_offset,
        indicator.may_be_negative,
        figure.status,
        figure.value,
        figure.low,
        figure.high
    from bounded
    inner join core.identity_term as term on bounded.identity_id = term.identity_id
    inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
    inner join core.fact_indicator as figure
        on
            bounded.report_id = figure.report_id
            and term.indicator_id = figure.indicator_id
            and term.breakdown_id = figure.breakdown_id
    where term.year_offset = 0
),

other_year_term as (
    select
        bounded.report_id,
        term.identity_id,
        term.side,
        cast(term.coefficient as decimal(38, 6)) as coefficient,
        term.year_offset,
        indicator.may_be_negative,
        figure.status,
        figure.value,
        figure.low,
        figure.high
    from bounded
    inner join core.identity_term as term on bounded.identity_id = term.identity_id
    inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
    inner join core.report as report on bounded.report_id = report.report_id
    inner join core.fact_indicator as figure
        on
            report.agency_id = figure.agency_id
            and report.year + term.year_offset = figure.year
            and term.indicator_id = figure.indicator_id
            and term.breakdown_id = figure.breakdown_id
    inner join core.report as figure_report on figure.report_id = figure_report.report_id
    where term.year_offset <> 0 and figure_report.period = 'year'
),

bounded_term as (
    select
        *,
        case when status = 'reported' then value when status <> 'upper_bound' then low end as least,
        case when status = 'reported' then value when status <> 'lower_bound' then high end as most
    from (
        select * from own_term
        union all
        select * from other_year_term
    ) as term
),

term_bound as (
    select
        *,
        value is null as is_missing,
        coefficient * value as term_value,
        case when coefficient > 0 then coefficient * least else coefficient * most end as term_low,
        case when coefficient > 0 then coefficient * most else coefficient * least end as term_high,
        may_be_negative or coefficient < 0 as is_low_open_if_missing,
        may_be_negative or coefficient > 0 as is_high_open_if_missing
    from bounded_term
)

select
    report_id,
    identity_id,
    count(*) as present_terms,
    count(value) as reported_terms,
    coalesce(bool_or(value <> 0), false) as any_not_zero,
    coalesce(sum(term_value) filter (where side = 'left'), 0)
    - coalesce(sum(term_value) filter (where side = 'right'), 0) as gap,
    coalesce(sum(term_low) filter (where side = 'left'), 0)
    - coalesce(sum(term_high) filter (where side = 'right'), 0) as gap_low,
    coalesce(sum(term_high) filter (where side = 'left'), 0)
    - coalesce(sum(term_low) filter (where side = 'right'), 0) as gap_high,
    coalesce(
        bool_or(not is_missing and case when side = 'left' then term_low is null else term_high is null end), false
    ) as gap_low_open,
    coalesce(
        bool_or(not is_missing and case when side = 'left' then term_high is null else term_low is null end), false
    ) as gap_high_open,
    coalesce(
        bool_or(is_missing and case when side = 'left' then is_low_open_if_missing else is_high_open_if_missing end), false
    ) as gap_low_open_if_missing,
    coalesce(
        bool_or(is_missing and case when side = 'left' then is_high_open_if_missing else is_low_open_if_missing end), false
    ) as gap_high_open_if_missing
from term_bound
group by report_id, identity_id;
