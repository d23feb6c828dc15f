-- What part a concept is of its whole, for the wholes that have such parts, with the bounds that inexact figures leave. A share of a whole
-- below 10 is not given; where the part or the whole stands in an identity that must hold and fails, or the part is larger than the
-- whole, the share is told and not ranked. The share of the year before and the change stand beside it where both part and whole compare
-- with that year, exactly or nearly; else the comparability and the note say why not.
create or replace view main.share as
with measured as (
    select
        trend.agency_code,
        trend.agency,
        trend.level,
        trend.kind,
        trend.region_code,
        trend.year,
        trend.concept_no,
        trend.concept,
        trend.concept_zh,
        trend.concept_en,
        coalesce(concept.share_zh, trend.concept_zh || '占比') as share_zh,
        coalesce(concept.share_en, 'Share of ' || lower(substr(trend.concept_en, 1, 1)) || substr(trend.concept_en, 2)) as share_en,
        concept.share_zh is not null as is_key_share,
        whole.code as whole,
        whole.label_zh as whole_zh,
        whole.label_en as whole_en,
        trend.edition,
        trend.value,
        trend.share_base as whole_value,
        trend.share_percent,
        case
            when trend.share_base >= 10
                then
                    round(
                        cast(trend.low as double) / nullif(cast(trend.share_base_high as double), 0) * 100,
                        2
                    )
        end as share_low,
        case
            when trend.share_base >= 10 and trend.high = 0 then 0
            when trend.share_base >= 10
                then
                    round(
                        cast(trend.high as double) / nullif(cast(trend.share_base_low as double), 0) * 100,
                        2
                    )
        end as share_high,
        concat_ws(
            ' ',
            case when trend.status <> 'reported' then trend.status end,
            case when trend.share_base is null then 'no_whole' end,
            case when trend.share_base < 10 then 'small_whole' end,
            case when trend.finding = 'error' then 'part_in_error' end,
            case when trend.share_base_in_error then 'whole_in_error' end,
            case
                when trend.previous_finding = 'error' or trend.share_base_previous_in_error then 'previous_share_in_error'
            end,
            case when trend.share_comparability <> 'exact' then 'form_' || trend.share_comparability end,
            case when trend.value > trend.share_base then 'larger_than_whole' end
        ) as flags,
        trend.share_comparability,
        trend.share_note_zh,
        trend.share_note_en,
        case
            when
                trend.share_comparability in ('exact', 'near')
                and trend.share_base_previous >= 10
                and trend.previous_low is not null
                and trend.previous_high is not null
                and trend.share_base_previous_low is not null
                and trend.share_base_previous_high is not null
                then
                    round(
                        cast(trend.previous_value as double) / nullif(cast(trend.share_base_previous as double), 0) * 100,
                        2
                    )
        end as previous_share_percent,
        trend.share_percent is not null
        and not trend.share_base_in_error
        and trend.finding <> 'error'
        and trend.value <= trend.share_base
        and trend.level <> '' as is_ranked,
        trend.file
    from main.trend as trend
    inner join core.concept as concept on trend.concept = concept.code
    inner join core.concept as whole on concept.share_of = whole.code
)

select
    measured.*,
    round(measured.share_percent - measured.previous_share_percent, 2) as share_change_points,
    case
        when measured.is_ranked
            then
                rank() over (
                    partition by measured.level, measured.kind, measured.year, measured.concept_no, measured.is_ranked
                    order by measured.share_percent desc
                )
    end as rank_of_share,
    case
        when measured.is_ranked
            then
                count(*) over (
                    partition by measured.level, measured.kind, measured.year, measured.concept_no, measured.is_ranked
                )
    end as peers
from measured;
comment on view main.share is 'What part a concept is of its whole, with bounds, beside that of the year before where they compare, and not ranked where part or whole cannot be trusted';
