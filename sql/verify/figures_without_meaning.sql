-- Figures whose indicator, breakdown or agency is not in its dimension.
select
    figure.report_id,
    figure.indicator_id,
    figure.breakdown_id,
    figure.agency_id
from core.fact_indicator as figure
left join core.dim_indicator as indicator on figure.indicator_id = indicator.indicator_id
left join core.dim_breakdown as breakdown on figure.breakdown_id = breakdown.breakdown_id
left join core.dim_agency as agency on figure.agency_id = agency.agency_id
where indicator.indicator_id is null or breakdown.breakdown_id is null or agency.agency_id is null
order by figure.report_id, figure.indicator_id, figure.breakdown_id;
