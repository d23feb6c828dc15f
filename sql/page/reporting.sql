-- How many agencies reported, by year, and without a year those that ever did.
select
    year,
    count(distinct agency_no) as agencies,
    count(distinct agency_no) filter (where agency_no in (select made_up.agency_no from page_agency as made_up where made_up.is_made_up))
        as made_up
from page_coverage
where coverage <> 'not_reported'
group by grouping sets ((year), ())
order by year nulls last;
