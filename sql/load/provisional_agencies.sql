-- Agencies that are not listed stay as long as a report of theirs is there; they are provisional.
insert into core.dim_agency
select
    former_agency.agency_id,
    former_agency.code,
    former_agency.name,
    former_agency.name_en,
    former_agency.level,
    former_agency.kind,
    true as provisional
from former_agency
where
    former_agency.agency_id not in (select agency_id from core.dim_agency)
    and former_agency.agency_id in (select agency_id from core.report);
