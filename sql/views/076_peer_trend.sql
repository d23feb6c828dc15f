-- The trend of each agency among its peers: agencies of the same level and kind in the same year. Not ranked is a value that is missing
-- or stands in an identity that must hold and fails. A change is an outlier where its modified z-score is above 3.5 (Iglewicz and
-- Hoaglin 1993): 0.6745 times the distance of ln((value + 1) / (previous + 1)) from the median of the peers, by the median absolute
-- deviation of it; told only from ten peers on. The percentile is the share of peers whose value is not greater.
create or replace view main.peer_trend as
with measured as (
    select
        trend.*,
        case
            when trend.change is not null and trend.value >= 0 and trend.previous_value >= 0
                then ln((cast(trend.value as double) + 1) / (cast(trend.previous_value as double) + 1))
        end as log_change
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
),

ranking as (
    select
        agency.code as agency_code,
        figure.year,
        figure.concept_id,
        rank() over peers_of_year as place,
        count(*) over (partition by agency.level, agency.kind, figure.year, figure.concept_id) as places
    from core.series_figure as figure
    inner join core.dim_agency as agency on figure.agency_id = agency.agency_id
    where figure.value is not null and figure.finding <> 'error' and agency.level <> ''
    window
        peers_of_year as (
            partition by agency.level, agency.kind, figure.year, figure.concept_id order by figure.value desc
        )
)

select
    measured.*,
    ranking.place as rank_of_value,
    ranking.places as peers,
    round(cast(ranking.places - ranking.place + 1 as double) / nullif(ranking.places, 0) * 100, 1) as percentile,
    case
        when spread.deviation > 0
            then round(0.6745 * (measured.log_change - spread.middle) / spread.deviation, 2)
    end as outlier_score,
    coalesce(
        spread.deviation > 0 and abs(0.6745 * (measured.log_change - spread.middle) / spread.deviation) > 3.5,
        false
    ) as is_outlier
from measured
left join ranking
    on
        measured.agency_code = ranking.agency_code
        and measured.year = ranking.year
        and measured.concept_no = ranking.concept_id
left join spread
    on
        measured.level = spread.level
        and measured.kind = spread.kind
        and measured.year = spread.year
        and measured.concept_no = spread.concept_no;
comment on view main.peer_trend is 'The trend of each agency among its peers of the same level and kind, with rank, percentile and outliers';
