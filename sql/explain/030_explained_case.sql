-- Remembers what is explained now. Where engine and checks differ, each night says so.
insert into core.explained_case
select
    now.report_id,
    :program || ' ' || now.fingerprint as fingerprint
from case_fingerprint as now
semi join report_to_explain on now.report_id = report_to_explain.report_id
where now.report_id not in (select report_id from core.explanation where family = :differ)
order by now.report_id;
