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

-- What the checks find, with nothing yet of where it stands.
create or replace temp table found as
select *
from core.statement_check
limit 0;

delete from core.statement_check;
