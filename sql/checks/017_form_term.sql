-- How many figures of each identity the reports of a form have, blank ones included. They are counted by a sum: a count is made below
-- the joins, figure by figure, which takes long where there are many forms.
create or replace temp table form_term as
select
    report_id as form_id,
    identity_id,
    cast(sum(1) as bigint) as present_terms
from term_figure
where report_id in (select form_id from report_form)
group by report_id, identity_id;
