-- What was found, with the sentence and its place; of a share or a growth, the figure is that of the count that it is said of.
insert into core.statement_check by name
select
    found.file,
    found.statement_no,
    found.check_kind,
    found.check_outcome,
    found.check_severity,
    found.said_text,
    found.said_value,
    found.wanted_text,
    found.wanted_value,
    found.rounding,
    found.likely_reason,
    found.detail_zh,
    found.detail_en,
    told.agency_code,
    told.year,
    told.edition,
    coalesce(told.indicator, subject.indicator) as indicator,
    coalesce(told.breakdown, subject.breakdown) as breakdown,
    told.sentence,
    told.position,
    told.sheet,
    told.cell,
    coalesce(told.table_file, subject.table_file) as table_file,
    coalesce(told.table_cell, subject.table_cell) as table_cell
from found
inner join told on found.file = told.file and found.statement_no = told.statement_no
left join told as subject on told.file = subject.file and told.said_of = subject.statement_no
order by found.file, found.statement_no, found.check_kind, found.said_text;

drop table found;
drop table told_term;
drop table listed_sum;
drop table figure_before;
drop table told;
