-- What the agencies of a batch reported for the year before and, where identities look back on it, for the year after.
select
    report_to_explain.report_id,
    figure.year - report_to_explain.year as year_offset,
    indicator.code as indicator,
    breakdown.code as breakdown,
    figure.value
from report_to_explain
inner join core.fact_indicator as figure
    on
        report_to_explain.agency_id = figure.agency_id
        and figure.year between report_to_explain.year - 1 and report_to_explain.year + 1
        and report_to_explain.year <> figure.year
inner join core.report as report on figure.report_id = report.report_id
inner join core.dim_indicator as indicator on figure.indicator_id = indicator.indicator_id
inner join core.dim_breakdown as breakdown on figure.breakdown_id = breakdown.breakdown_id
where
    report_to_explain.batch = :batch
    and report.period = 'year'
    and figure.value is not null
order by report_to_explain.report_id;
