-- Agencies among their peers, a file for each concept. Not ranked is what stands in an identity that must hold and fails.
select
    trend.concept_no as part,
    trend.year,
    trend.level,
    trend.kind,
    agency.agency_no,
    trend.value,
    case when trend.status in ('approximate', 'lower_bound', 'upper_bound') then trend.low end as low,
    case when trend.status in ('approximate', 'lower_bound', 'upper_bound') then trend.high end as high,
    nullif(trend.status, 'reported') as status,
    trend.rank_of_value
from main.peer_trend as trend
inner join main.page_agency as agency on trend.agency_code = agency.agency_code
where trend.value is not null
order by
    trend.concept_no nulls last,
    trend.year nulls last,
    trend.level nulls last,
    trend.kind nulls last,
    trend.rank_of_value nulls last,
    agency.agency_no nulls last;
