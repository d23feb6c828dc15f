-- What the agencies of the reports to explain reported for the year before and for the year after, where identities compare the years,
-- and what else of the year before may have been left in place: nobody leaves a 0 in place that says nothing.
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
),

other_report as (
    select
        batch,
        report_id,
        previous_report_id as other_id,
        true as is_previous
    from report_to_explain
    where previous_report_id is not null
    union all
    select
        batch,
        report_id,
        next_report_id as other_id,
        false as is_previous
    from report_to_explain
    where next_report_id is not null
)

select
    other_report.batch,
    other_report.report_id,
    figure.indicator_id,
    figure.breakdown_id,
    other_report.is_previous,
    figure.value
from other_report
inner join core.fact_indicator as figure on other_report.other_id = figure.report_id
left join compared on figure.indicator_id = compared.indicator_id
where figure.value is not null and (compared.indicator_id is not null or other_report.is_previous and figure.value <> 0);
