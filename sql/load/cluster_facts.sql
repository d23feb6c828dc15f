-- Facts are clustered by agency and year, so that one agency is read from few blocks.
create or replace temp table clustered as
select * from core.fact_indicator
order by agency_id, year, indicator_id, breakdown_id, report_id;
delete from core.fact_indicator;
insert into core.fact_indicator
select * from clustered;
drop table clustered;
