-- What the agencies of the reports to explain reported for other years where identities compare years, blanks included, and what else
-- of the year before may have been left in place: nobody leaves a 0 in place that says nothing. A blank is nothing below 0 unless
-- it is a difference.
create or replace temp table figure_of_other_year as
with compared as (
    select indicator_id
    from core.dim_indicator
    where code in (
        select indicator.code
        from core.identity_term as term
        inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
        where term.identity_id in (select identity_id from core.identity_term where year_offset <> 0)
    )
)

select
    report_beside.batch,
    report_beside.report_id,
    report_beside.years,
    figure.indicator_id,
    figure.breakdown_id,
    figure.value,
    figure.value is null and not indicator.may_be_negative as is_blank_count,
    figure.status in ('approximate', 'lower_bound', 'upper_bound') as is_inexact,
    case when figure.status <> 'upper_bound' then figure.low end as low,
    case when figure.status <> 'lower_bound' then figure.high end as high
from report_beside
inner join core.fact_indicator as figure on report_beside.other_id = figure.report_id
inner join core.dim_indicator as indicator on figure.indicator_id = indicator.indicator_id
left join compared on figure.indicator_id = compared.indicator_id
where
    report_beside.years <> 0
    and (compared.indicator_id is not null or report_beside.years = -1 and figure.value <> 0);
