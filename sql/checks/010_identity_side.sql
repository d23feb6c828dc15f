-- Both sides of every identity on every current yearly report, as far as its figures are reported: facts joined to terms, never
-- one column an identity. Bounds are those that the figure sets: 5000余 is at least 5000 and has no upper bound here.
-- Products are wide, since those of two decimal(18,6) overflow at ten million.
create or replace temp table identity_side as
with bounded_figure as (
    select
        figure.report_id,
        figure.agency_id,
        figure.year,
        figure.indicator_id,
        figure.breakdown_id,
        figure.status,
        figure.value,
        case
            when figure.status = 'reported' then figure.value
            when figure.status <> 'upper_bound' then figure.low
        end as low,
        case
            when figure.status = 'reported' then figure.value
            when figure.status <> 'lower_bound' then figure.high
        end as high
    from core.fact_indicator as figure
    inner join core.report as report on figure.report_id = report.report_id
    where report.period = 'year'
),

own_term as (
    select
        figure.report_id,
        term.identity_id,
        term.side,
        cast(term.coefficient as decimal(38, 6)) as coefficient,
        term.year_offset,
        figure.value,
        figure.low,
        figure.high
    from core.identity_term as term
    inner join bounded_figure as figure
        on term.indicator_id = figure.indicator_id and term.breakdown_id = figure.breakdown_id
    where term.year_offset = 0
),

other_year_term as (
    select
        report.report_id,
        term.identity_id,
        term.side,
        cast(term.coefficient as decimal(38, 6)) as coefficient,
        term.year_offset,
        figure.value,
        figure.low,
        figure.high
    from core.identity_term as term
    inner join bounded_figure as figure
        on term.indicator_id = figure.indicator_id and term.breakdown_id = figure.breakdown_id
    inner join core.report as report
        on figure.agency_id = report.agency_id and figure.year = report.year + term.year_offset
    where term.year_offset <> 0 and report.state = 'current' and report.period = 'year'
),

term as (
    select * from own_term
    union all
    select * from other_year_term
),

term_bound as (
    select
        *,
        coefficient * value as term_value,
        case when coefficient > 0 then coefficient * low else coefficient * high end as term_low,
        case when coefficient > 0 then coefficient * high else coefficient * low end as term_high
    from term
)

select
    report_id,
    identity_id,
    count(*) as present_terms,
    count(value) as reported_terms,
    count(*) filter (where year_offset <> 0) as present_previous_terms,
    coalesce(bool_or(value <> 0), false) as any_not_zero,
    coalesce(sum(term_value) filter (where side = 'left'), 0) as left_value,
    coalesce(sum(term_value) filter (where side = 'right'), 0) as right_value,
    coalesce(sum(term_low) filter (where side = 'left'), 0) as left_low,
    coalesce(sum(term_high) filter (where side = 'left'), 0) as left_high,
    coalesce(sum(term_low) filter (where side = 'right'), 0) as right_low,
    coalesce(sum(term_high) filter (where side = 'right'), 0) as right_high,
    coalesce(bool_or(side = 'left' and value is not null and term_low is null), false) as left_low_open,
    coalesce(bool_or(side = 'left' and value is not null and term_high is null), false) as left_high_open,
    coalesce(bool_or(side = 'right' and value is not null and term_low is null), false) as right_low_open,
    coalesce(bool_or(side = 'right' and value is not null and term_high is null), false) as right_high_open
from term_bound
group by report_id, identity_id;
