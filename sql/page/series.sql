-- Every concept of every agency over the years, a file for each part of the country. Bounds stand only where they differ from the value.
select
    agency.part,
    agency.agency_no,
    trend.concept_no,
    trend.year,
    trend.value,
    case when trend.status in ('approximate', 'lower_bound', 'upper_bound') then trend.low end as low,
    case when trend.status in ('approximate', 'lower_bound', 'upper_bound') then trend.high end as high,
    nullif(trend.status, 'reported') as status,
    trend.printed,
    trend.edition,
    nullif(trend.comparability, 'exact') as comparability,
    trend.change,
    trend.change_percent,
    trend.share_percent,
    trend.rank_of_value,
    trend.peers,
    nullif(concat_ws(' ', trend.flags, case when trend.is_outlier then 'outlier' end), '') as flags
from main.peer_trend as trend
inner join main.page_agency as agency on trend.agency_code = agency.agency_code
order by
    agency.part nulls last,
    agency.agency_no nulls last,
    trend.concept_no nulls last,
    trend.year nulls last;
