-- What is known of single figures of the reports of a batch besides what they are.
select
    remark.report_id,
    indicator.edition,
    indicator.code as indicator,
    breakdown.code as breakdown,
    coalesce(remark.weight, 1) as weight,
    remark.trusted,
    remark.in_doubt,
    remark.sign_may_flip
from report_to_explain
inner join core.figure_remark as remark on report_to_explain.report_id = remark.report_id
inner join core.dim_indicator as indicator on remark.indicator_id = indicator.indicator_id
inner join core.dim_breakdown as breakdown on remark.breakdown_id = breakdown.breakdown_id
where report_to_explain.batch = :batch
order by remark.report_id, indicator.position, breakdown.breakdown_id;
