-- Every concept of every agency beside the years before: change, growth, share of its whole, and whether they may be compared. Where the
-- form changed, the grade says how and the note why; over a break there is no change. Comparability is told with the last year that has a
-- figure, earlier_year, which need not be the year before. A percentage of a base below 10 is not given; what is open to one side has
-- bounds only, no change, percentage or share.
-- Peers are agencies of the same level and kind in the same year; not ranked is a value that is missing or stands in an identity that must
-- hold and fails, and the percentile is the share of peers whose value is not greater. What takes windows over years or peers stands in
-- core.series_figure already.
create or replace view main.trend as
with reported as (
    select
        agency_id,
        year + 1 as year_after
    from core.report
    where state = 'current' and period = 'year'
),

compared as (
    select
        *,
        comparability <> 'broken'
        and low is not null
        and high is not null
        and previous_low is not null
        and previous_high is not null as has_change,
        low is not null and high is not null and whole_low is not null and whole_high is not null as has_share
    from core.series_figure
)

select
    agency.code as agency_code,
    agency.name as agency,
    agency.level,
    agency.kind,
    agency.region_code,
    compared.year,
    compared.concept_id as concept_no,
    concept.code as concept,
    concept.label_zh as concept_zh,
    concept.label_en as concept_en,
    concept.unit,
    concordance.edition,
    compared.value,
    compared.low,
    compared.high,
    cast(compared.status as string) as status,
    compared.printed,
    compared.previous_value,
    compared.previous_low,
    compared.previous_high,
    case when compared.earlier_year = compared.year - 1 then earlier_concordance.edition end as previous_edition,
    compared.earlier_year,
    cast(compared.comparability as string) as comparability,
    step.note_zh,
    step.note_en,
    case when compared.has_change then compared.value - compared.previous_value end as change,
    case when compared.comparability <> 'broken' then compared.low - compared.previous_high end as change_low,
    case when compared.comparability <> 'broken' then compared.high - compared.previous_low end as change_high,
    case
        when compared.has_change and abs(compared.previous_value) >= 10
            then
                round(
                    cast(compared.value - compared.previous_value as double)
                    / nullif(abs(cast(compared.previous_value as double)), 0) * 100,
                    2
                )
    end as change_percent,
    compared.growth_3_years,
    compared.growth_5_years,
    concept.share_of,
    compared.whole_value as share_base,
    compared.whole_low as share_base_low,
    compared.whole_high as share_base_high,
    case
        when compared.has_share and compared.whole_value >= 10
            then
                round(
                    cast(compared.value as double) / nullif(cast(compared.whole_value as double), 0) * 100,
                    2
                )
    end as share_percent,
    compared.whole_in_error as share_base_in_error,
    compared.whole_previous_value as share_base_previous,
    compared.whole_previous_low as share_base_previous_low,
    compared.whole_previous_high as share_base_previous_high,
    compared.whole_previous_in_error as share_base_previous_in_error,
    cast(
        case
            when compared.comparability is null or compared.whole_comparability is null then null
            when compared.comparability = compared.whole_comparability then compared.comparability
            when 'broken' in (compared.comparability, compared.whole_comparability) then 'broken'
            when compared.comparability in ('exact', 'near') and compared.whole_comparability <> 'exact'
                then compared.whole_comparability
            when compared.whole_comparability in ('exact', 'near') then compared.comparability
            else 'broken'
        end as string
    ) as share_comparability,
    nullif(concat_ws('；', step.note_zh, '分母：' || whole_step.note_zh), '') as share_note_zh,
    nullif(concat_ws('; ', step.note_en, 'whole: ' || whole_step.note_en), '') as share_note_en,
    cast(compared.finding as string) as finding,
    cast(compared.previous_finding as string) as previous_finding,
    concordance.expression,
    concordance.terms as parts,
    compared.parts_given,
    concat_ws(
        ' ',
        case when compared.status <> 'reported' then compared.status end,
        case when compared.previous_status <> 'reported' then 'previous_' || compared.previous_status end,
        case
            when compared.previous_status is null and reported.agency_id is null then 'no_previous_report'
            when compared.previous_status is null and compared.earlier_year is null and concordance.grade = 'new'
                then 'new_in_form'
            when compared.previous_status is null then 'not_in_previous_report'
        end,
        case when compared.comparability <> 'exact' then 'form_' || compared.comparability end,
        case when abs(compared.previous_value) < 10 then 'small_base' end,
        case when compared.whole_value < 10 then 'small_whole' end,
        case when compared.whole_in_error then 'whole_in_error' end,
        case when compared.finding <> 'none' then 'in_finding' end,
        case when compared.previous_finding <> 'none' then 'previous_in_finding' end,
        case when core.is_made_up(source.file) then 'synthetic' end
    ) as flags,
    source.file,
    compared.rank_of_value,
    compared.peers,
    round(
        cast(compared.peers - compared.rank_of_value + 1 as double) / nullif(cast(compared.peers as double), 0) * 100,
        1
    ) as percentile,
    round(compared.outlier_score, 2) as outlier_score,
    coalesce(abs(compared.outlier_score) > 3.5, false) as is_outlier
from compared
inner join core.concordance as concordance on compared.concordance_id = concordance.concordance_id
inner join core.concept as concept on compared.concept_id = concept.concept_id
left join core.concordance as earlier_concordance
    on compared.earlier_concordance_id = earlier_concordance.concordance_id
left join core.concordance_step as step
    on
        compared.earlier_concordance_id = step.from_concordance_id
        and compared.concordance_id = step.to_concordance_id
left join core.concordance_step as whole_step
    on
        compared.whole_earlier_concordance_id = whole_step.from_concordance_id
        and compared.whole_concordance_id = whole_step.to_concordance_id
inner join core.dim_agency as agency on compared.agency_id = agency.agency_id
inner join core.report as report on compared.report_id = report.report_id
left join core.source_file as source on report.source_id = source.source_id
left join reported on compared.agency_id = reported.agency_id and compared.year = reported.year_after;
comment on view main.trend is 'Every concept of every agency beside the years before and among its peers, with what may be compared and what may not';
-- Warehouses of earlier versions have ranks in a view of its own.
drop view if exists main.peer_trend;
