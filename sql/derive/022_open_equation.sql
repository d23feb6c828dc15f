-- The equalities that leave two blanks or more where the rounds tell nothing more, and that may tell them together with others: each
-- blank with its factor, and what the other figures add up to. An equality with a blank that no other equality has tells
-- nothing before the others do, nor do those of a report in which all that is left adds up to 0 by itself.
with rest as (
    select
        term.report_id,
        term.identity_id,
        any_value(identity.constant) + coalesce(sum(term.factor * term.value), 0) as gap
    from known_term as term
    inner join core.identity as identity on term.identity_id = identity.identity_id
    group by term.report_id, term.identity_id
    having count(*) - count(term.value) > 1
),

blank as (
    select
        term.report_id,
        term.identity_id,
        term.indicator_id,
        term.breakdown_id,
        term.factor,
        rest.gap,
        count(*) over (partition by term.report_id, term.indicator_id, term.breakdown_id) as equations
    from known_term as term
    inner join rest on term.report_id = rest.report_id and term.identity_id = rest.identity_id
    where term.value is null
),

bound as (
    select
        report_id,
        identity_id
    from blank
    group by report_id, identity_id
    having min(equations) > 1
),

telling as (
    select blank.report_id
    from blank
    inner join bound on blank.report_id = bound.report_id and blank.identity_id = bound.identity_id
    group by blank.report_id
    having bool_or(blank.gap <> 0) and count(distinct blank.identity_id) > 1
)

select
    blank.report_id,
    blank.identity_id,
    blank.indicator_id,
    blank.breakdown_id,
    blank.factor,
    blank.gap
from blank
inner join bound on blank.report_id = bound.report_id and blank.identity_id = bound.identity_id
inner join telling on blank.report_id = telling.report_id
order by blank.report_id, blank.identity_id, blank.indicator_id, blank.breakdown_id;
