-- The figures of all reports that cases are made of: those of the reports to explain, and of other years what identities compare, blanks
-- included, and what else of the year before may have been left in place: nobody leaves a 0 in place that says nothing. Bounds are those
-- that the figure sets: 5000余 is at least 5000 and has no upper bound here, as in the checks. Seen from another year a blank is nothing
-- below 0 unless it is a difference.
create or replace temp view figure_of_case as
with compared as (
    select indicator_id
    from core.dim_indicator
    where code in (
        select indicator.code
        from core.identity_term as term
        inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
        where term.identity_id in (select identity_id from core.identity_term where year_offset <> 0)
    )
),

known_indicator as (
    select
        indicator.indicator_id,
        indicator.may_be_negative,
        compared.indicator_id is not null as is_compared
    from core.dim_indicator as indicator
    left join compared on indicator.indicator_id = compared.indicator_id
)

select
    report_of_case.report_id,
    report_of_case.years,
    figure.indicator_id,
    figure.breakdown_id,
    figure.value is null and not indicator.may_be_negative as is_blank_count,
    case when figure.status = 'reported' and figure.value = trunc(figure.value) then cast(figure.value as bigint) end
        as whole,
    figure.value,
    figure.status in ('approximate', 'lower_bound', 'upper_bound') as is_inexact,
    case when figure.status <> 'upper_bound' then figure.low end as low,
    case when figure.status <> 'lower_bound' then figure.high end as high
from report_of_case
inner join core.fact_indicator as figure on report_of_case.other_id = figure.report_id
inner join known_indicator as indicator on figure.indicator_id = indicator.indicator_id
where
    report_of_case.years = 0
    or indicator.is_compared
    or report_of_case.years = -1 and figure.value <> 0;
