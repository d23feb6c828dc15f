-- The year that a text says its figures are of, against the year of the report: what is left over from the text of another year.
insert into found by name
select
    file,
    statement_no,
    'period' as check_kind,
    case when value = year then 'agrees' else 'differs' end as check_outcome,
    case when value <> year then 'warning' end as check_severity,
    printed as said_text,
    value as said_value,
    cast(year as string) as wanted_text,
    year as wanted_value
from told
where number_kind = 'period' and value is not null
order by file, statement_no;
