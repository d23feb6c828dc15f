-- The hard equalities of a report in which a figure is blank, all figures that there are being exact: these may tell the blank.
-- Year by year only: what another year printed is evidence, no proof.
create or replace temp table open_identity as
select
    identity_gap.report_id,
    identity_gap.identity_id
from identity_gap
inner join applicable
    on identity_gap.report_id = applicable.report_id and identity_gap.identity_id = applicable.identity_id
inner join core.identity as identity on identity_gap.identity_id = identity.identity_id
where
    identity.relation = '='
    and identity.strength = 'hard'
    and identity.previous_terms = 0
    and identity.tolerance = 0
    and identity_gap.present_terms = identity.terms
    and identity_gap.reported_terms < identity_gap.present_terms
    and not identity_gap.any_inexact;
delete from core.derived_figure;
