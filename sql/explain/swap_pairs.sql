-- Figures of the reports of a batch that may have been mistaken for each other.
select
    pair.report_id,
    indicator.edition,
    indicator.code as indicator,
    breakdown.code as breakdown,
    other_indicator.edition as other_edition,
    other_indicator.code as other_indicator,
    other_breakdown.code as other_breakdown
from report_to_explain
inner join core.swap_pair as pair on report_to_explain.report_id = pair.report_id
inner join core.dim_indicator as indicator on pair.indicator_id = indicator.indicator_id
inner join core.dim_breakdown as breakdown on pair.breakdown_id = breakdown.breakdown_id
inner join core.dim_indicator as other_indicator on pair.other_indicator_id = other_indicator.indicator_id
inner join core.dim_breakdown as other_breakdown on pair.other_breakdown_id = other_breakdown.breakdown_id
where report_to_explain.batch = :batch
order by pair.report_id, indicator.position, other_indicator.position, breakdown.breakdown_id, other_breakdown.breakdown_id;
