-- Concepts among their peers, agencies of the same level and kind in the same year; figures in an identity that must hold and fails have no
-- place. A change is an outlier where its modified z-score is above 3.5 (Iglewicz and Hoaglin 1993): 0.6745 times the distance of
-- ln((value + 1) / (previous + 1)) from the median of the peers, by the median absolute deviation of it; told only from ten peers on.
-- Changes of inexact figures, or of such in an identity that must hold and fails, have a score and no say in what is usual. Ranks are
-- counted by value, of which there are far fewer than figures.
insert into core.series_figure by name
with peer_group as (
    select
        agency_id,
        case when level <> '' then dense_rank() over (order by level, kind) end as peer_group_no
    from core.dim_agency
),

among_peers as not materialized (
    select
        figure.*,
        peer_group.peer_group_no,
        case
            when
                figure.comparability <> 'broken'
                and figure.value >= 0
                and figure.previous_value >= 0
                and figure.low is not null
                and figure.high is not null
                and figure.previous_low is not null
                and figure.previous_high is not null
                then ln((cast(figure.value as double) + 1) / (cast(figure.previous_value as double) + 1))
        end as log_change
    from followed_figure as figure
    inner join peer_group on figure.agency_id = peer_group.agency_id
),

sound_change as (
    select
        peer_group_no,
        year,
        concept_id,
        log_change
    from among_peers
    where
        peer_group_no is not null
        and log_change is not null
        and status in ('reported', 'derived')
        and previous_status in ('reported', 'derived')
        and finding <> 'error'
        and previous_finding <> 'error'
),

typical as (
    select
        peer_group_no,
        year,
        concept_id,
        median(log_change) as middle
    from sound_change
    group by
        peer_group_no,
        year,
        concept_id
    having count(*) >= 10
),

spread as (
    select
        typical.peer_group_no,
        typical.year,
        typical.concept_id,
        max(typical.middle) as middle,
        median(abs(sound_change.log_change - typical.middle)) as deviation
    from sound_change
    inner join typical
        on
            sound_change.peer_group_no = typical.peer_group_no
            and sound_change.year = typical.year
            and sound_change.concept_id = typical.concept_id
    group by
        typical.peer_group_no,
        typical.year,
        typical.concept_id
),

ranked_value as (
    select
        peer_group_no,
        year,
        concept_id,
        value,
        count(*) as figures
    from among_peers
    where value is not null and finding <> 'error' and peer_group_no is not null
    group by
        peer_group_no,
        year,
        concept_id,
        value
),

ranking as (
    select
        peer_group_no,
        year,
        concept_id,
        value,
        sum(figures) over (group_of_peers order by value desc) - figures + 1 as place,
        sum(figures) over group_of_peers as places
    from ranked_value
    window group_of_peers as (partition by peer_group_no, year, concept_id)
)

select
    among_peers.* exclude (peer_group_no, log_change),
    ranking.place as rank_of_value,
    ranking.places as peers,
    case
        when spread.deviation > 0
            then 0.6745 * (among_peers.log_change - spread.middle) / spread.deviation
    end as outlier_score
from among_peers
left join ranking
    on
        among_peers.peer_group_no = ranking.peer_group_no
        and among_peers.year = ranking.year
        and among_peers.concept_id = ranking.concept_id
        and among_peers.value = ranking.value
        and among_peers.finding <> 'error'
left join spread
    on
        among_peers.peer_group_no = spread.peer_group_no
        and among_peers.year = spread.year
        and among_peers.concept_id = spread.concept_id
order by
    among_peers.agency_id,
    among_peers.concept_id,
    among_peers.year,
    among_peers.concordance_id;
-- Their memory is for the next batch.
drop table concept_figure;
drop table followed_figure;
