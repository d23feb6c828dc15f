-- By how much the identities of reports of a batch may be missed, where anything is said of it.
select
    remark.report_id,
    remark.tolerance
from report_to_explain
inner join core.report_remark as remark on report_to_explain.report_id = remark.report_id
where report_to_explain.batch = :batch
order by remark.report_id;
