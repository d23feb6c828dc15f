-- Adds the figures that an equality tells, given what was reported and what was derived so far: its only blank, or all its
-- blanks where the other figures add up by themselves, so that nothing is left for counts that cannot be negative. Where
-- several equalities tell one figure they must agree; what its indicator cannot be is not taken.
insert into core.derived_figure (
    report_id, indicator_id, breakdown_id, value, round, identity_id, identities, figures
)
with term as (
    select
        open_identity.report_id,
        open_identity.identity_id,
        term.term_no,
        term.indicator_id,
        term.breakdown_id,
        cast(case when term.side = 'left' then term.coefficient else -term.coefficient end as decimal(38, 6)) as factor,
        coalesce(figure.value, derived.value) as value
    from open_identity
    inner join core.identity_term as term on open_identity.identity_id = term.identity_id
    inner join core.fact_indicator as figure
        on
            open_identity.report_id = figure.report_id
            and term.indicator_id = figure.indicator_id
            and term.breakdown_id = figure.breakdown_id
    left join core.derived_figure as derived
        on
            open_identity.report_id = derived.report_id
            and term.indicator_id = derived.indicator_id
            and term.breakdown_id = derived.breakdown_id
),

blank as (
    select
        term.report_id,
        term.identity_id,
        count(*) as blanks,
        count(distinct term.factor > 0) as signs,
        bool_or(indicator.may_be_negative) as any_difference
    from term
    inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
    where term.value is null
    group by term.report_id, term.identity_id
),

rest as (
    select
        term.report_id,
        term.identity_id,
        any_value(identity.constant) + coalesce(sum(term.factor * term.value), 0) as gap,
        string_agg(core.plain_number(term.value), ' ' order by term.term_no) filter (where term.value <> 0) as figures
    from term
    inner join core.identity as identity on term.identity_id = identity.identity_id
    group by term.report_id, term.identity_id
),

candidate as (
    select
        term.report_id,
        term.identity_id,
        term.indicator_id,
        term.breakdown_id,
        rest.figures,
        case when term.factor > 0 then -rest.gap else rest.gap end as value
    from term
    inner join blank on term.report_id = blank.report_id and term.identity_id = blank.identity_id
    inner join rest on term.report_id = rest.report_id and term.identity_id = rest.identity_id
    where
        term.value is null
        and abs(term.factor) = 1
        and (blank.blanks = 1 or rest.gap = 0 and blank.signs = 1 and not blank.any_difference)
),

agreed as (
    select
        report_id,
        indicator_id,
        breakdown_id,
        min(value) as value,
        min(identity_id) as identity_id,
        count(*) as identities,
        min_by(figures, identity_id) as figures
    from candidate
    group by report_id, indicator_id, breakdown_id
    having count(distinct value) = 1
)

select
    agreed.report_id,
    agreed.indicator_id,
    agreed.breakdown_id,
    cast(agreed.value as decimal(18, 6)) as value,
    cast(:round as tinyint) as round,
    agreed.identity_id,
    agreed.identities,
    coalesce(agreed.figures, '0') as figures
from agreed
inner join core.dim_indicator as indicator on agreed.indicator_id = indicator.indicator_id
where
    (agreed.value >= 0 or indicator.may_be_negative)
    and abs(agreed.value) < 1000000000000
    and (indicator.scale > 0 or floor(agreed.value) = agreed.value)
order by agreed.report_id, agreed.indicator_id, agreed.breakdown_id;
