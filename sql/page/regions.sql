-- Parts of the country whose data are loaded together.
select
    part,
    region,
    province,
    count(*) as agencies,
    bool_or(agency_id in (select figure.agency_id from core.series_figure as figure)) as has_series
from main.page_agency
group by
    part,
    region,
    province
order by part nulls last;
