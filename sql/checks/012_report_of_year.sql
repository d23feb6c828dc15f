-- The current yearly reports, and where their terms find their figures: in the report itself, or in that of the same agency so many
-- years away.
create or replace temp table report_of_year as
with asked as (
    select cast(0 as tinyint) as year_offset
    union
    select year_offset
    from core.identity_term
)

select
    report.report_id,
    figure_report.report_id as figure_report_id,
    asked.year_offset
from asked
cross join core.report as report
inner join core.report as figure_report
    on report.agency_id = figure_report.agency_id and report.year + asked.year_offset = figure_report.year
where
    report.state = 'current'
    and report.period = 'year'
    and figure_report.state = 'current'
    and figure_report.period = 'year';
