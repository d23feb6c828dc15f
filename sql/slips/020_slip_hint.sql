-- Blanks that their form determines, and blanks on which its identities contradict each other. A form on which all such blanks
-- are zeros is in order.
create or replace temp table slip_hint as
with hint as (
    select
        derived.report_id,
        derived.indicator_id,
        derived.breakdown_id,
        derived.value,
        derived.contradiction,
        derived.figures,
        derived.figures_en
    from core.derived_figure as derived
    inner join core.report as report on derived.report_id = report.report_id
    where report.state = 'current'
)

select *
from hint
where report_id in (select report_id from hint where value <> 0 or contradiction is not null);
