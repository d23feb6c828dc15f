-- Figures of a report that is not current any more.
insert into core.fact_indicator_history
select * from core.fact_indicator
where report_id = :report_id;
delete from core.fact_indicator
where report_id = :report_id;
