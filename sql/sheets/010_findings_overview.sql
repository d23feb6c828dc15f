-- What the sheets of findings_overview.xlsx are asked of, worked out once for all levels of region.
create or replace temp table findings_overview as
select * from main.finding_overview;
