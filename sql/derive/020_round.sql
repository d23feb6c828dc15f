-- What the equalities tell, given what was reported and what was derived so far: the only blank of an equality, or all its blanks
-- where the other figures add up by themselves, so that nothing is left for counts that cannot be negative. A quotient is found
-- in two steps, since a division in floating point alone would lose digits, and is no value where it does not come out even.
create or replace temp table told as
with rest as (
    select
        term.report_id,
        term.identity_id,
        any_value(identity.constant) + coalesce(sum(term.factor * term.value), 0) as gap,
        count(*) filter (where term.value is null) as blanks,
        count(distinct term.factor > 0) filter (where term.value is null) as signs,
        bool_or(term.may_be_negative and term.value is null) as any_difference
    from known_term as term
    inner join core.identity as identity on term.identity_id = identity.identity_id
    group by term.report_id, term.identity_id
),

wanted as (
    select
        term.report_id,
        term.identity_id,
        term.indicator_id,
        term.breakdown_id,
        term.factor,
        rest.gap,
        cast(round(-cast(rest.gap as double) / cast(term.factor as double), 6) as decimal(38, 6)) as nearly
    from known_term as term
    inner join rest on term.report_id = rest.report_id and term.identity_id = rest.identity_id
    where
        term.value is null
        and (rest.blanks = 1 or rest.gap = 0 and rest.signs = 1 and not rest.any_difference)
),

corrected as (
    select
        *,
        nearly + cast(
            round(-cast(gap + factor * nearly as double) / cast(factor as double), 6) as decimal(38, 6)
        ) as value
    from wanted
)

select
    report_id,
    identity_id,
    indicator_id,
    breakdown_id,
    value,
    gap + factor * value = 0 as is_even
from corrected;
-- Where several equalities tell one figure they must agree, and what its indicator cannot be is not taken.
create or replace temp table agreed as
select
    told.report_id,
    told.indicator_id,
    told.breakdown_id,
    any_value(told.value) as value,
    min(told.identity_id) as identity_id,
    count(*) as identities
from told
inner join core.dim_indicator as indicator on told.indicator_id = indicator.indicator_id
group by told.report_id, told.indicator_id, told.breakdown_id
having
    count(distinct told.value) = 1
    and bool_and(
        told.is_even and core.is_possible(told.value, indicator.scale, indicator.may_be_negative)
    );
insert into told_by (report_id, indicator_id, breakdown_id, identity_id, round)
select
    told.report_id,
    told.indicator_id,
    told.breakdown_id,
    told.identity_id,
    :round as round
from told
inner join agreed
    on
        told.report_id = agreed.report_id
        and told.indicator_id = agreed.indicator_id
        and told.breakdown_id = agreed.breakdown_id;
insert into core.derived_figure (report_id, indicator_id, breakdown_id, value, round, identity_id, identities)
select
    report_id,
    indicator_id,
    breakdown_id,
    cast(value as decimal(18, 6)) as value,
    cast(least(:round, 127) as tinyint) as round,
    identity_id,
    identities
from agreed
order by report_id, indicator_id, breakdown_id;
