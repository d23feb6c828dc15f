-- Agencies that a report is there of: those that are not known are kept as provisional ones, records of own figures as such.
select
    code,
    name,
    kind
from core.dim_agency
where agency_id in (select agency_id from core.report)
order by agency_id;
