-- The figures that standing sentences tell, each once, with the least and the most that they can be. The checks of words begin here.
create or replace temp table told as
select
    statement.*,
    case
        when statement.status = 'reported' then statement.value
        when statement.status = 'upper_bound' then coalesce(statement.low, 0)
        else statement.low
    end as least,
    case when statement.status = 'reported' then statement.value else statement.high end as most,
    printed like '%\%%' escape '\' as is_percent
from main.statement as statement;

-- What the table of the year before has for the same figure, where it is exact. By numbers and not by names: the facts are many.
create or replace temp table figure_before as
select
    told.file,
    told.statement_no,
    report.year,
    figure.value
from told
inner join core.dim_agency as agency on told.agency_code = agency.code
inner join core.dim_indicator as indicator on told.edition = indicator.edition and told.indicator = indicator.code
inner join core.dim_breakdown as breakdown on told.breakdown = breakdown.code
inner join core.report as report
    on agency.agency_id = report.agency_id and told.year = report.year + 1 and report.period = 'year' and report.state = 'current'
inner join core.fact_indicator as figure
    on
        report.report_id = figure.report_id
        and indicator.indicator_id = figure.indicator_id
        and breakdown.breakdown_id = figure.breakdown_id
where figure.status = 'reported';

-- What the checks find, with nothing yet of where it stands.
create or replace temp table found as
select *
from core.statement_check
limit 0;

delete from core.statement_check;
