-- Figures of a report that is current again.
insert into core.fact_indicator
select * from core.fact_indicator_history
where report_id = :report_id;
delete from core.fact_indicator_history
where report_id = :report_id;
