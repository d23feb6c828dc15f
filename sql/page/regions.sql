-- Parts of the country with the numbers of their agencies, which follow on each other, and the agency with most reports, which is shown
-- where none is chosen. Without a cut, a province has no rankings; where texts tell nothing, none of its agencies is loaded for it.
with reports as (
    select
        agency.agency_no,
        count(coverage.year) filter (where coverage.coverage <> 'not_reported') as reports
    from page_agency as agency
    left join page_coverage as coverage on agency.agency_no = coverage.agency_no
    group by agency.agency_no
)

select
    agency.part,
    agency.region,
    agency.province,
    min(agency.agency_no) as first_no,
    count(*) as agencies,
    max(reports.reports) as most_reports,
    arg_max(agency.agency_no, reports.reports * 1000000 - agency.agency_no) as leading_no,
    max(cut.cut) as cut,
    nullif(coalesce(bool_or(agency.agency_no in (select told.agency_no from page_told as told)), false), false) as has_told
from page_agency as agency
inner join reports on agency.agency_no = reports.agency_no
left join page_ranking_cut as cut on substr(agency.part, 1, 2) = cut.province_part
group by
    agency.part,
    agency.region,
    agency.province
order by agency.part nulls last;
