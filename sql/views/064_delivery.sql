-- How each yearly report came that is there or expected: when, how often, whether it goes back, and how late. A day of arrival is that
-- of the night that first read a content; of what the first night found nobody knows when it came, so it is never late. A report goes
-- back while something in its files is rejected, or an identity that must hold fails.
create or replace view main.delivery as
with night_day as (
    select
        night,
        core.day_of(started_at) as day
    from core.night
),

today as (
    select
        max(day) as day,
        min(night) as first_night
    from night_day
),

content as (
    select distinct
        report.agency_id,
        report.year,
        report.report_id,
        source.source_id,
        source.file,
        source.state,
        source.first_night
    from core.report as report
    inner join core.report_source as report_source on report.report_id = report_source.report_id
    inner join core.source_file as source on report_source.source_id = source.source_id
    where report.period = 'year'
),

arrival as (
    select
        agency_id,
        year,
        min(first_night) as first_night,
        max(first_night) as last_night,
        count(distinct report_id) as versions
    from content
    group by agency_id, year
),

sent_alone as (
    select source_id
    from content
    group by source_id
    having count(distinct agency_id) = 1
),

rejected as (
    select
        content.agency_id,
        content.year,
        count(*) as rejects
    from (select distinct agency_id, year, source_id, file from content where state = 'present') as content
    inner join sent_alone on content.source_id = sent_alone.source_id
    inner join main.reject as reject on content.file = reject.file
    group by content.agency_id, content.year
),

failed as (
    select
        report.agency_id,
        report.year,
        sum(case when finding.state = 'open' then 1 else 0 end) as open_findings
    from core.finding as finding
    inner join core.identity as identity on finding.identity_id = identity.identity_id
    inner join core.report as report on finding.report_id = report.report_id
    where identity.strength = 'hard'
    group by report.agency_id, report.year
),

went_back as (
    select
        report.agency_id,
        report.year,
        finding.last_night as night
    from core.finding as finding
    inner join core.identity as identity on finding.identity_id = identity.identity_id
    inner join core.report as report on finding.report_id = report.report_id
    where identity.strength = 'hard' and finding.state = 'fixed'
    union all
    select
        content.agency_id,
        content.year,
        content.first_night as night
    from content
    inner join sent_alone on content.source_id = sent_alone.source_id
    inner join core.trouble as trouble on content.source_id = trouble.source_id
    inner join core.dim_trouble as dim_trouble on trouble.code = dim_trouble.code
    where content.state = 'replaced' and dim_trouble.severity = 'reject'
),

corrected as (
    select distinct
        arrival.agency_id,
        arrival.year
    from arrival
    inner join went_back
        on
            arrival.agency_id = went_back.agency_id
            and arrival.year = went_back.year
            and went_back.night < arrival.last_night
),

current_report as (
    select
        agency_id,
        year
    from core.report
    where state = 'current' and period = 'year'
),

retracted as (
    select distinct
        agency_code,
        year
    from main.withdrawn_claim
    where period = 'year'
),

wanted as (
    select
        agency.code as agency_code,
        report.year
    from current_report as report
    inner join core.dim_agency as agency on report.agency_id = agency.agency_id
    union
    select
        agency_code,
        year
    from core.expected_report
),

measured as (
    select
        wanted.agency_code,
        coalesce(agency.name, wanted.agency_code) as agency,
        wanted.year,
        expected.agency_code is not null as is_expected,
        expected.due,
        expected.contact,
        expected.phone,
        expected.email,
        current_report.agency_id is not null as is_there,
        retracted.agency_code is not null as is_retracted,
        corrected.agency_id is not null as is_corrected,
        first_day.day as first_arrival,
        last_day.day as last_arrival,
        coalesce(arrival.versions, 0) as versions,
        coalesce(failed.open_findings, 0) as open_findings,
        coalesce(rejected.rejects, 0) as rejects,
        case when first_day.day > expected.due and arrival.first_night > today.first_night then first_day.day end as late_arrival,
        today.day as today
    from wanted
    cross join today
    left join core.dim_agency as agency on wanted.agency_code = agency.code
    left join core.expected_report as expected
        on wanted.agency_code = expected.agency_code and wanted.year = expected.year
    left join current_report on agency.agency_id = current_report.agency_id and wanted.year = current_report.year
    left join retracted on wanted.agency_code = retracted.agency_code and wanted.year = retracted.year
    left join arrival on agency.agency_id = arrival.agency_id and wanted.year = arrival.year
    left join night_day as first_day on arrival.first_night = first_day.night
    left join night_day as last_day on arrival.last_night = last_day.night
    left join failed on agency.agency_id = failed.agency_id and wanted.year = failed.year
    left join rejected on agency.agency_id = rejected.agency_id and wanted.year = rejected.year
    left join corrected on agency.agency_id = corrected.agency_id and wanted.year = corrected.year
),

judged as (
    select
        measured.*,
        case
            when not is_there and due < today then 'overdue'
            when not is_there then 'not_due'
            when open_findings + rejects > 0 then 'returned'
            when is_corrected then 'corrected'
            when late_arrival is not null then 'late'
            else 'complete'
        end as delivery
    from measured
)

select
    agency_code,
    agency,
    year,
    is_expected,
    due,
    delivery,
    case when is_there then cast(late_arrival - due as integer) end as days_late,
    case when delivery in ('overdue', 'returned') and due < today then cast(today - due as integer) end as days_overdue,
    first_arrival,
    last_arrival,
    cast(versions as integer) as versions,
    cast(open_findings as integer) as open_findings,
    cast(rejects as integer) as rejects,
    is_retracted,
    contact,
    phone,
    email
from judged;
comment on view main.delivery is 'How each yearly report came that is there or expected: when, how often, whether it goes back, and how late';
