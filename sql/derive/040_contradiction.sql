-- What cannot be derived because the identities contradict each other, told instead of a value. The last round took nothing, so what
-- it was told is left over: identities that disagree, or a value that the figure cannot have. And where an identity of any
-- kind does not hold with the figures that were derived, none of these is sure, nor is what was derived from them.
insert into core.derived_figure (
    report_id, indicator_id, breakdown_id, value, round, identity_id, identities, contradiction, figures, figures_en
)
with left_over as (
    select
        report_id,
        indicator_id,
        breakdown_id,
        identity_id,
        value
    from told
    union all
    select
        report_id,
        indicator_id,
        breakdown_id,
        cast(unnest(string_split(identities, ' ')) as smallint) as identity_id,
        value
    from told_together
)

select
    left_over.report_id,
    left_over.indicator_id,
    left_over.breakdown_id,
    null as value,
    cast(least(:round, 127) as tinyint) as round,
    min(left_over.identity_id) as identity_id,
    count(distinct left_over.identity_id) as identities,
    case
        when count(distinct left_over.value) = 1 and count(left_over.value) = count(*) then 'impossible'
        else 'disagree'
    end as contradiction,
    string_agg(distinct
        identity.text_zh || coalesce('：' || core.plain_number(left_over.value), ''), '；'
        order by identity.text_zh || coalesce('：' || core.plain_number(left_over.value), '')
    ) as figures,
    string_agg(distinct
        identity.text_en || coalesce(': ' || core.plain_number(left_over.value), ''), '; '
        order by identity.text_en || coalesce(': ' || core.plain_number(left_over.value), '')
    ) as figures_en
from left_over
inner join core.identity as identity on left_over.identity_id = identity.identity_id
where not exists (
    select 1
    from core.derived_figure as derived
    where
        left_over.report_id = derived.report_id
        and left_over.indicator_id = derived.indicator_id
        and left_over.breakdown_id = derived.breakdown_id
)
group by left_over.report_id, left_over.indicator_id, left_over.breakdown_id
order by left_over.report_id, left_over.indicator_id, left_over.breakdown_id;
-- The hard identities of one year, equalities and bounds alike, that fail with the derived figures in the place of the blanks; what is
-- blank still may be anything that it can be.
create or replace temp table broken_identity as
with tested as (
    select distinct
        derived.report_id,
        term.identity_id
    from core.derived_figure as derived
    inner join core.identity_term as term
        on derived.indicator_id = term.indicator_id and derived.breakdown_id = term.breakdown_id
    where derived.value is not null and not term.of_members
),

applying as (
    select
        tested.report_id,
        tested.identity_id,
        identity.relation,
        identity.constant,
        form_identity.tolerance
    from tested
    inner join report_form on tested.report_id = report_form.report_id
    inner join form_identity
        on report_form.form_id = form_identity.form_id and tested.identity_id = form_identity.identity_id
    inner join core.identity as identity on tested.identity_id = identity.identity_id
    where
        identity.strength = 'hard'
        and identity.previous_terms = 0
        and form_identity.present_terms = identity.terms
),

bounded_term as (
    select
        applying.report_id,
        applying.identity_id,
        cast(case when term.side = 'left' then term.coefficient else -term.coefficient end as decimal(38, 6)) as factor,
        case
            when derived.value is not null then derived.value
            when figure.value is not null then core.least_of(figure.status, figure.value, figure.low)
            when not indicator.may_be_negative then 0
        end as least,
        case
            when derived.value is not null then derived.value
            when figure.value is not null then core.most_of(figure.status, figure.value, figure.high)
        end as most
    from applying
    inner join core.identity_term as term on applying.identity_id = term.identity_id
    inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
    inner join core.fact_indicator as figure
        on
            applying.report_id = figure.report_id
            and term.indicator_id = figure.indicator_id
            and term.breakdown_id = figure.breakdown_id
    left join core.derived_figure as derived
        on
            applying.report_id = derived.report_id
            and term.indicator_id = derived.indicator_id
            and term.breakdown_id = derived.breakdown_id
),

side as (
    select
        report_id,
        identity_id,
        coalesce(sum(case when factor > 0 then factor * least else factor * most end), 0) as low,
        coalesce(sum(case when factor > 0 then factor * most else factor * least end), 0) as high,
        bool_or(case when factor > 0 then least is null else most is null end) as is_low_open,
        bool_or(case when factor > 0 then most is null else least is null end) as is_high_open
    from bounded_term
    group by report_id, identity_id
),

weighed_side as (
    select
        applying.report_id,
        applying.identity_id,
        applying.relation,
        not side.is_low_open and applying.constant + side.low > applying.tolerance as is_above,
        not side.is_high_open and applying.constant + side.high < -applying.tolerance as is_below,
        not side.is_low_open and applying.constant + side.low >= applying.tolerance as is_not_less,
        not side.is_high_open and applying.constant + side.high <= -applying.tolerance as is_not_greater
    from applying
    inner join side on applying.report_id = side.report_id and applying.identity_id = side.identity_id
)

select
    report_id,
    identity_id
from weighed_side
where
    case relation
        when '=' then is_above or is_below
        when '<=' then is_above
        when '>=' then is_below
        when '<' then is_not_less
        when '>' then is_not_greater
    end;
create or replace temp table breaking as
select
    derived.report_id,
    derived.indicator_id,
    derived.breakdown_id,
    string_agg(identity.text_zh, '；' order by identity.identity_id) as broken,
    string_agg(identity.text_en, '; ' order by identity.identity_id) as broken_en
from core.derived_figure as derived
inner join (
    select distinct
        broken_identity.report_id,
        broken_identity.identity_id,
        term.indicator_id,
        term.breakdown_id
    from broken_identity
    inner join core.identity_term as term on broken_identity.identity_id = term.identity_id
) as broken
    on
        derived.report_id = broken.report_id
        and derived.indicator_id = broken.indicator_id
        and derived.breakdown_id = broken.breakdown_id
inner join core.identity as identity on broken.identity_id = identity.identity_id
where derived.value is not null
group by derived.report_id, derived.indicator_id, derived.breakdown_id;
create or replace temp table unsure as
with recursive derived_in as (
    select distinct
        report_id,
        indicator_id,
        breakdown_id,
        round
    from told_by
),

resting as (
    select
        report_id,
        indicator_id,
        breakdown_id,
        'broken' as contradiction
    from breaking
    union
    select
        told_by.report_id,
        told_by.indicator_id,
        told_by.breakdown_id,
        'rests_on_contradiction' as contradiction
    from resting
    inner join derived_in
        on
            resting.report_id = derived_in.report_id
            and resting.indicator_id = derived_in.indicator_id
            and resting.breakdown_id = derived_in.breakdown_id
    inner join open_term
        on
            resting.report_id = open_term.report_id
            and resting.indicator_id = open_term.indicator_id
            and resting.breakdown_id = open_term.breakdown_id
    inner join told_by
        on
            open_term.report_id = told_by.report_id
            and open_term.identity_id = told_by.identity_id
            and derived_in.round < told_by.round
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
update core.derived_figure
set
    broken = breaking.broken,
    broken_en = breaking.broken_en
from breaking
where
    core.derived_figure.report_id = breaking.report_id
    and core.derived_figure.indicator_id = breaking.indicator_id
    and core.derived_figure.breakdown_id = breaking.breakdown_id;
