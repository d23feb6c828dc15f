-- The explanations of cases of which something changed, or that are none any more, give way; the others stay.
delete from core.explained_case
where not exists (
    select 1
    from case_fingerprint as now
    where
        explained_case.report_id = now.report_id
        and explained_case.fingerprint = :program || ' ' || now.fingerprint
);
delete from core.explanation
where report_id not in (select report_id from core.explained_case);
delete from core.explanation_change
where report_id not in (select report_id from core.explained_case);
delete from core.explanation_effect
where report_id not in (select report_id from core.explained_case);
