-- The terms of the hard equalities of a report in which a figure is blank, all figures that there are being exact: these may tell
-- the blank. Within a year only: what another year printed is evidence, no proof. Where a report may miss its sums by a
-- tolerance, they tell nothing exactly. A figure that stands in several terms of an identity is one, with the sum of their factors.
create or replace temp table open_term as
with doubtful as (
    select
        report_id,
        identity_id
    from identity_doubt
    where blank_terms > 0 and not any_inexact
    union all
    select
        report_id,
        identity_id
    from identity_side
    where
        blank_terms > 0
        and gap_low = gap_high
        and not gap_low_open
        and not gap_high_open
        and identity_id in (select identity_id from checked_term where not is_plain)
),

open_identity as (
    select
        doubtful.report_id,
        doubtful.identity_id
    from doubtful
    inner join report_form on doubtful.report_id = report_form.report_id
    inner join form_identity
        on report_form.form_id = form_identity.form_id and doubtful.identity_id = form_identity.identity_id
    inner join core.identity as identity on doubtful.identity_id = identity.identity_id
    where
        identity.relation = '='
        and identity.strength = 'hard'
        and identity.previous_terms = 0
        and form_identity.tolerance = 0
        and form_identity.present_terms = identity.terms
),

cell_of_identity as (
    select
        identity_id,
        indicator_id,
        breakdown_id,
        min(term_no) as term_no,
        cast(sum(case when side = 'left' then coefficient else -coefficient end) as decimal(38, 6)) as factor
    from core.identity_term
    where identity_id in (select identity_id from open_identity)
    group by identity_id, indicator_id, breakdown_id
    having sum(case when side = 'left' then coefficient else -coefficient end) <> 0
)

select
    open_identity.report_id,
    open_identity.identity_id,
    cell.term_no,
    cell.indicator_id,
    cell.breakdown_id,
    cell.factor,
    indicator.may_be_negative,
    figure.value
from open_identity
inner join cell_of_identity as cell on open_identity.identity_id = cell.identity_id
inner join core.dim_indicator as indicator on cell.indicator_id = indicator.indicator_id
inner join core.fact_indicator as figure
    on
        open_identity.report_id = figure.report_id
        and cell.indicator_id = figure.indicator_id
        and cell.breakdown_id = figure.breakdown_id;
-- Which identities told each derived figure, in which round.
create or replace temp table told_by (
    report_id integer,
    indicator_id smallint,
    breakdown_id tinyint,
    identity_id smallint,
    round integer
);
-- What several identities tell together, as the exact solution of their equations says; null where they contradict each other.
create or replace temp table told_together (
    report_id integer,
    indicator_id smallint,
    breakdown_id tinyint,
    value decimal(38, 6),
    is_even boolean,
    identities varchar,
    round integer
);
delete from core.derived_figure;
-- The same with what was derived so far.
create or replace temp view known_term as
select
    open_term.report_id,
    open_term.identity_id,
    open_term.indicator_id,
    open_term.breakdown_id,
    open_term.factor,
    open_term.may_be_negative,
    coalesce(open_term.value, derived.value) as value
from open_term
left join core.derived_figure as derived
    on
        open_term.report_id = derived.report_id
        and open_term.indicator_id = derived.indicator_id
        and open_term.breakdown_id = derived.breakdown_id;
