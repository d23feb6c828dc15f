-- The trend of each agency among its peers: agencies of the same level and kind in the same year. Not ranked is a value that is missing
-- or stands in an identity that must hold and fails. A change is an outlier where its modified z-score is above 3.5 (Iglewicz and
-- Hoaglin 1993): 0.6745 times the distance of ln((value + 1) / (previous + 1)) from the median of the peers, by the median absolute
-- deviation of it; told only from ten peers on.
create or replace view main.peer_trend as
with measured as (
    select
        trend.*,
        case
            when trend.change is not null and trend.value >= 0 and trend.previous_value >= 0
                then ln((cast(trend.value as double) + 1) / (cast(trend.previous_value as double) + 1))
        end as log_change,
        trend.value is not null and trend.finding <> 'error' and trend.level <> '' as is_ranked
    from main.trend as trend
),

typical as (
    select
        level,
        kind,
        year,
        concept_no,
        median(log_change) as middle
    from measured
    where log_change is not null and level <> ''
    group by level, kind, year, concept_no
    having count(*) >= 10
),

spread as (
    select
        measured.level,
        measured.kind,
        measured.year,
        measured.concept_no,
        max(typical.middle) as middle,
        median(abs(measured.log_change - typical.middle)) as deviation
    from measured
    inner join typical
        on
            measured.level = typical.level
            and measured.kind = typical.kind
            and measured.year = typical.year
            and measured.concept_no = typical.concept_no
    where measured.log_change is not null
    group by measured.level, measured.kind, measured.year, measured.concept_no
)

select
    measured.*,
    case
        when measured.is_ranked
            then
                rank() over (
                    partition by measured.level, measured.kind, measured.year, measured.concept_no, measured.is_ranked
                    order by measured.value desc
                )
    end as rank_of_value,
    case
        when measured.is_ranked
            then
                count(*) over (
                    partition by measured.level, measured.kind, measured.year, measured.concept_no, measured.is_ranked
                )
    end as peers,
    case
        when measured.is_ranked
            then
                round(
                    cume_dist() over (
                        partition by measured.level, measured.kind, measured.year, measured.concept_no, measured.is_ranked
                        order by measured.value
                    ) * 100,
                    1
                )
    end as percentile,
    case
        when spread.deviation > 0
            then round(0.6745 * (measured.log_change - spread.middle) / spread.deviation, 2)
    end as outlier_score,
    coalesce(
        spread.deviation > 0 and abs(0.6745 * (measured.log_change - spread.middle) / spread.deviation) > 3.5,
        false
    ) as is_outlier
from measured
left join spread
    on
        measured.level = spread.level
        and measured.kind = spread.kind
        and measured.year = spread.year
        and measured.concept_no = spread.concept_no;
comment on view main.peer_trend is 'The trend of each agency among its peers of the same level and kind, with rank, percentile and outliers';
