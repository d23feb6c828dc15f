-- The figures of the reports of a batch. Bounds are those that the figure sets: 5000余 is at least 5000 and has no upper
-- bound here, as in the checks.
select
    figure.report_id,
    indicator.code as indicator,
    breakdown.code as breakdown,
    figure.value,
    case
        when figure.status = 'reported' then figure.value
        when figure.status <> 'upper_bound' then figure.low
    end as low,
    case
        when figure.status = 'reported' then figure.value
        when figure.status <> 'lower_bound' then figure.high
    end as high
from report_to_explain
inner join core.fact_indicator as figure on report_to_explain.report_id = figure.report_id
inner join core.dim_indicator as indicator on figure.indicator_id = indicator.indicator_id
inner join core.dim_breakdown as breakdown on figure.breakdown_id = breakdown.breakdown_id
where report_to_explain.batch = :batch
order by figure.report_id;
