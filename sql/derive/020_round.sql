-- What the equalities tell, given what was reported and what was derived so far: the only blank of an equality, or all its blanks
-- where the other figures add up by themselves, so that nothing is left for counts that cannot be negative. Where several
-- equalities tell one figure they must agree, and what its indicator cannot be is not taken.
create or replace temp table told as
with term as (
    select
        open_term.report_id,
        open_term.identity_id,
        open_term.indicator_id,
        open_term.breakdown_id,
        open_term.adds,
        open_term.may_be_negative,
        coalesce(open_term.value, derived.value) as value
    from open_term
    left join core.derived_figure as derived
        on
            open_term.report_id = derived.report_id
            and open_term.indicator_id = derived.indicator_id
            and open_term.breakdown_id = derived.breakdown_id
),

rest as (
    select
        term.report_id,
        term.identity_id,
        any_value(identity.constant) + coalesce(sum(case when term.adds then term.value else -term.value end), 0) as gap,
        count(*) filter (where term.value is null) as blanks,
        count(distinct term.adds) filter (where term.value is null) as signs,
        bool_or(term.may_be_negative and term.value is null) as any_difference
    from term
    inner join core.identity as identity on term.identity_id = identity.identity_id
    group by term.report_id, term.identity_id
)

select
    term.report_id,
    term.identity_id,
    term.indicator_id,
    term.breakdown_id,
    case when term.adds then -rest.gap else rest.gap end as value
from term
inner join rest on term.report_id = rest.report_id and term.identity_id = rest.identity_id
where
    term.value is null
    and (rest.blanks = 1 or rest.gap = 0 and rest.signs = 1 and not rest.any_difference);
insert into core.derived_figure (report_id, indicator_id, breakdown_id, value, round, identity_id, identities)
with agreed as (
    select
        report_id,
        indicator_id,
        breakdown_id,
        min(value) as value,
        min(identity_id) as identity_id,
        count(*) as identities
    from told
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
    agreed.identities
from agreed
inner join core.dim_indicator as indicator on agreed.indicator_id = indicator.indicator_id
where
    (agreed.value >= 0 or indicator.may_be_negative)
    and abs(agreed.value) < 1000000000000
    and (indicator.scale > 0 or floor(agreed.value) = agreed.value)
order by agreed.report_id, agreed.indicator_id, agreed.breakdown_id;
