-- What cannot be derived because the identities contradict each other, told instead of a value. The last round took nothing, so what
-- it was told is left over: identities that disagree, or a value that the figure cannot have. And where an identity whose blanks
-- were all derived does not hold, none of these figures is sure, nor is what was derived from them.
insert into core.derived_figure (
    report_id, indicator_id, breakdown_id, value, round, identity_id, identities, contradiction, figures, figures_en
)
select
    told.report_id,
    told.indicator_id,
    told.breakdown_id,
    null as value,
    cast(:round as tinyint) as round,
    min(told.identity_id) as identity_id,
    count(*) as identities,
    case when count(distinct told.value) > 1 then 'disagree' else 'impossible' end as contradiction,
    string_agg(
        identity.text_zh || '：' || core.plain_number(told.value), '；' order by told.identity_id
    ) as figures,
    string_agg(
        identity.text_en || ': ' || core.plain_number(told.value), '; ' order by told.identity_id
    ) as figures_en
from told
inner join core.identity as identity on told.identity_id = identity.identity_id
where not exists (
    select 1
    from core.derived_figure as derived
    where
        told.report_id = derived.report_id
        and told.indicator_id = derived.indicator_id
        and told.breakdown_id = derived.breakdown_id
)
group by told.report_id, told.indicator_id, told.breakdown_id
order by told.report_id, told.indicator_id, told.breakdown_id;
create or replace temp table unsure as
with recursive broken as (
    select
        open_term.report_id,
        open_term.identity_id
    from open_term
    inner join core.identity as identity on open_term.identity_id = identity.identity_id
    left join core.derived_figure as derived
        on
            open_term.report_id = derived.report_id
            and open_term.indicator_id = derived.indicator_id
            and open_term.breakdown_id = derived.breakdown_id
    group by open_term.report_id, open_term.identity_id
    having
        count(*) = count(coalesce(open_term.value, derived.value))
        and any_value(identity.constant) + sum(
            case when open_term.adds then 1 else -1 end * coalesce(open_term.value, derived.value)
        ) <> 0
),

resting as (
    select
        derived.report_id,
        derived.indicator_id,
        derived.breakdown_id,
        derived.round,
        'broken' as contradiction
    from broken
    inner join open_term on broken.report_id = open_term.report_id and broken.identity_id = open_term.identity_id
    inner join core.derived_figure as derived
        on
            open_term.report_id = derived.report_id
            and open_term.indicator_id = derived.indicator_id
            and open_term.breakdown_id = derived.breakdown_id
    where open_term.value is null
    union
    select
        derived.report_id,
        derived.indicator_id,
        derived.breakdown_id,
        derived.round,
        'rests_on_contradiction' as contradiction
    from resting
    inner join open_term
        on
            resting.report_id = open_term.report_id
            and resting.indicator_id = open_term.indicator_id
            and resting.breakdown_id = open_term.breakdown_id
    inner join core.derived_figure as derived
        on
            open_term.report_id = derived.report_id
            and open_term.identity_id = derived.identity_id
            and resting.round < derived.round
)

select
    report_id,
    indicator_id,
    breakdown_id,
    min(contradiction) as contradiction
from resting
group by report_id, indicator_id, breakdown_id;
update core.derived_figure
set
    figures = core.derived_figure.figures || ' = ' || core.plain_number(core.derived_figure.value),
    figures_en = core.derived_figure.figures_en || ' = ' || core.plain_number(core.derived_figure.value),
    value = null,
    contradiction = unsure.contradiction
from unsure
where
    core.derived_figure.value is not null
    and core.derived_figure.report_id = unsure.report_id
    and core.derived_figure.indicator_id = unsure.indicator_id
    and core.derived_figure.breakdown_id = unsure.breakdown_id;
