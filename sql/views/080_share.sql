-- What part a concept is of its whole, for the wholes that have such parts, with the bounds that inexact figures leave. A share of a whole
-- below 10 is not given; where the whole stands in an identity that must hold and fails, or the part is larger than the whole, the
-- share is told and not ranked.
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
            case when trend.share_base_in_error then 'whole_in_error' end,
            case when trend.value > trend.share_base then 'larger_than_whole' end
        ) as flags,
        trend.share_percent is not null
        and not trend.share_base_in_error
        and trend.value <= trend.share_base
        and trend.level <> '' as is_ranked,
        trend.file
    from main.trend as trend
    inner join core.concept as concept on trend.concept = concept.code
    inner join core.concept as whole on concept.share_of = whole.code
)

select
    measured.*,
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
comment on view main.share is 'What part a concept is of its whole, with bounds, and not ranked where the whole cannot be trusted';
