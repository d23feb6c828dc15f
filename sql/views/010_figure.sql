-- Every figure of a current yearly report with readable names. One row an agency, year, indicator and breakdown.
create or replace view main.figure as
select * exclude (period)
from main.figure_of_any_period
where period = 'year';
comment on view main.figure is 'Every figure of a current yearly report with readable names';
