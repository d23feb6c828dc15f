-- Takes what several equalities told together, unless it is what the indicator cannot be.
create or replace temp table agreed as
select
    told.report_id,
    told.indicator_id,
    told.breakdown_id,
    told.value,
    cast(unnest(string_split(told.identities, ' ')) as smallint) as identity_id
from told_together as told
inner join core.dim_indicator as indicator on told.indicator_id = indicator.indicator_id
where
    told.round = :round
    and told.is_even
    and core.is_possible(told.value, indicator.scale, indicator.may_be_negative);
insert into told_by (report_id, indicator_id, breakdown_id, identity_id, round)
select
    report_id,
    indicator_id,
    breakdown_id,
    identity_id,
    :round as round
from agreed;
insert into core.derived_figure (
    report_id, indicator_id, breakdown_id, value, round, identity_id, identities, figures, figures_en
)
select
    agreed.report_id,
    agreed.indicator_id,
    agreed.breakdown_id,
    cast(any_value(agreed.value) as decimal(18, 6)) as value,
    cast(least(:round, 127) as tinyint) as round,
    min(agreed.identity_id) as identity_id,
    count(*) as identities,
    string_agg(identity.text_zh, '；' order by agreed.identity_id) as figures,
    string_agg(identity.text_en, '; ' order by agreed.identity_id) as figures_en
from agreed
inner join core.identity as identity on agreed.identity_id = identity.identity_id
group by agreed.report_id, agreed.indicator_id, agreed.breakdown_id
order by agreed.report_id, agreed.indicator_id, agreed.breakdown_id;
