-- The reports that the cases of a batch are made of, each report to explain before those of other years.
select
    report_id,
    years,
    finding_prefix,
    tables,
    tolerance
from report_beside
where batch = :batch
order by report_id, years <> 0, years;
