-- Parts of the country whose data are loaded together.
select
    part,
    region,
    province,
    count(*) as agencies
from main.page_agency
group by
    part,
    region,
    province
order by part nulls last;
