-- The findings that go back to somebody, and to whom: a finding stands on the slip of the report whose likeliest explanation clears
-- it. So a whole that is smaller than what one member reports is asked of that member and not of the whole. Where nothing
-- clears it and one member alone exceeds the whole, that member is asked too.
--
-- This is the one place that says which findings are sent: a finding that somebody has accepted is to be left out here.
create or replace temp table slip_finding as
with sent as (
    select
        finding.finding_id,
        finding.report_id,
        finding.identity_id,
        abs(finding.gap) as size,
        case identity.severity when 'error' then 1 when 'warning' then 2 else 3 end as weight
    from core.finding as finding
    inner join core.identity as identity on finding.identity_id = identity.identity_id
    where finding.state = 'open'
),

cleared as (
    select
        sent.finding_id,
        effect.report_id as asked_report_id,
        effect.group_no,
        case when effect.report_id = sent.report_id then 1 else 2 end as preference,
        explanation.cost,
        false as exceeds
    from sent
    inner join core.explanation_effect as effect on sent.finding_id = effect.finding_id
    inner join core.explanation as explanation
        on
            effect.report_id = explanation.report_id
            and effect.group_no = explanation.group_no
            and effect.rank = explanation.rank
    where effect.rank = 1 and effect.effect = 'repairs'
),

exceeding as (
    select
        sent.finding_id,
        effect.report_id as asked_report_id,
        effect.group_no,
        3 as preference,
        -member_figure.value as cost,
        true as exceeds
    from sent
    inner join core.identity_term as term on sent.identity_id = term.identity_id and not term.of_members
    inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
    inner join core.fact_indicator as figure
        on
            sent.report_id = figure.report_id
            and term.indicator_id = figure.indicator_id
            and term.breakdown_id = figure.breakdown_id
    inner join core.explanation_effect as effect on sent.finding_id = effect.finding_id and effect.rank = 0
    inner join core.fact_indicator as member_figure
        on effect.report_id = member_figure.report_id and term.breakdown_id = member_figure.breakdown_id
    inner join core.dim_indicator as member_indicator
        on member_figure.indicator_id = member_indicator.indicator_id and indicator.code = member_indicator.code
    where
        sent.identity_id in (select identity_id from core.identity_term where of_members)
        and effect.report_id <> sent.report_id
        and member_figure.value > figure.value
),

own as (
    select
        sent.finding_id,
        sent.report_id as asked_report_id,
        coalesce(min(effect.group_no), 0) as group_no,
        4 as preference,
        0 as cost,
        false as exceeds
    from sent
    left join core.explanation_effect as effect
        on sent.finding_id = effect.finding_id and sent.report_id = effect.report_id and effect.rank <= 1
    group by sent.finding_id, sent.report_id
),

candidate as (
    select * from cleared
    union all
    select * from exceeding
    union all
    select * from own
)

select
    sent.finding_id,
    sent.report_id,
    sent.identity_id,
    sent.size,
    sent.weight,
    candidate.asked_report_id,
    candidate.group_no,
    candidate.exceeds
from sent
inner join candidate on sent.finding_id = candidate.finding_id
qualify
    row_number() over (
        partition by sent.finding_id
        order by candidate.preference, candidate.cost, candidate.asked_report_id, candidate.group_no
    ) = 1;
