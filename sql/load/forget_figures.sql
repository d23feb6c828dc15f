-- Figures, remarks and tables of reports that are to be written again because they stand in other cells now.
delete from core.fact_indicator
where report_id in (:report_ids);
delete from core.fact_indicator_history
where report_id in (:report_ids);
delete from core.report_remark
where report_id in (:report_ids);
delete from core.figure_remark
where report_id in (:report_ids);
delete from core.swap_pair
where report_id in (:report_ids);
delete from core.report_table
where report_id in (:report_ids);
