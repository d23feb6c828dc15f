-- Their figures, taken out of the facts at once.
create or replace temp table figure_to_explain as
select
    report_to_explain.batch,
    figure_of_case.*
from figure_of_case
inner join report_to_explain on figure_of_case.report_id = report_to_explain.report_id;
