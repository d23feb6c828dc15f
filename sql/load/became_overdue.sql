-- Reports that nobody gave and whose day has passed since the night before: a reminder is due though no file changed.
select
    expected.agency_code,
    expected.year
from core.expected_report as expected
where
    expected.due < core.day_of(cast(:now as timestamp))
    and expected.due >= (select core.day_of(night.started_at) from core.night as night where night.night = :last_night)
    and not exists (
        select 1
        from core.report as report
        inner join core.dim_agency as agency on report.agency_id = agency.agency_id
        where
            agency.code = expected.agency_code
            and report.year = expected.year
            and report.period = 'year'
            and report.state = 'current'
    )
order by expected.agency_code, expected.year;
