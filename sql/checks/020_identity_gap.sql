-- Left minus right of every plain identity on every report, where that is not 0. This is the mass of the work: figures are added up as
-- they are, and those of 0, which most are, are left out since they add nothing.
create or replace temp table identity_gap as
select
    report_id,
    identity_id,
    sum(case when adds then value else -value end) as gap
from term_figure
where is_plain and value <> 0
group by report_id, identity_id
having sum(case when adds then value else -value end) <> 0;
