-- The terms of the hard equalities of a report in which a figure is blank, all figures that there are being exact: these may tell
-- the blank. Within a year only: what another year printed is evidence, no proof. Where a report may miss its sums by a
-- tolerance, they tell nothing exactly.
create or replace temp table open_term as
with open_identity as (
    select
        identity_doubt.report_id,
        identity_doubt.identity_id
    from identity_doubt
    inner join report_form on identity_doubt.report_id = report_form.report_id
    inner join form_identity
        on report_form.form_id = form_identity.form_id and identity_doubt.identity_id = form_identity.identity_id
    inner join core.identity as identity on identity_doubt.identity_id = identity.identity_id
    where
        identity.relation = '='
        and identity.strength = 'hard'
        and identity.previous_terms = 0
        and form_identity.tolerance = 0
        and form_identity.present_terms = identity.terms
        and identity_doubt.blank_terms > 0
        and not identity_doubt.any_inexact
)

select
    open_identity.report_id,
    open_identity.identity_id,
    term.term_no,
    term.indicator_id,
    term.breakdown_id,
    (term.side = 'left') = (term.coefficient > 0) as adds,
    indicator.may_be_negative,
    figure.value
from open_identity
inner join core.identity_term as term on open_identity.identity_id = term.identity_id
inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
inner join core.fact_indicator as figure
    on
        open_identity.report_id = figure.report_id
        and term.indicator_id = figure.indicator_id
        and term.breakdown_id = figure.breakdown_id;
delete from core.derived_figure;
