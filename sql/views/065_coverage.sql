-- Who reported what and when: every report that is there or expected, with its figures, files and findings.
create or replace view main.coverage as
with reported as (
    select
        agency_code,
        agency,
        year,
        min(edition) as edition,
        count(*) as figures,
        count(value) as values_given,
        count(*) filter (where status = 'blank') as blanks,
        count(*) filter (where status in ('approximate', 'lower_bound', 'upper_bound')) as inexact,
        count(*) filter (where status = 'unreadable') as unreadable
    from main.figure
    group by agency_code, agency, year
),

report_file as (
    select
        agency_code,
        year,
        count(distinct file) filter (where file_state = 'present' and state = 'current') as files,
        count(distinct file) filter (where file_state = 'present' and state = 'conflict') as files_in_conflict
    from main.report
    where period = 'year'
    group by agency_code, year
),

check_count as (
    select
        agency_code,
        year,
        count(*) as checks,
        count(*) filter (where outcome = 'holds') as holds,
        count(*) filter (where outcome = 'fails') as fails,
        count(*) filter (where outcome = 'cannot_be_checked') as cannot_be_checked
    from main.outcome
    group by agency_code, year
)

select
    delivery.agency,
    delivery.year,
    case
        when reported.agency_code is null and delivery.is_retracted then 'retracted'
        when reported.agency_code is null then 'not_reported'
        when report_file.files = 0 then 'file_missing'
        when report_file.files_in_conflict > 0 then 'in_conflict'
        else 'reported'
    end as coverage,
    case when delivery.is_expected then 'yes' else 'no' end as expected,
    delivery.due,
    delivery.delivery,
    delivery.days_late,
    delivery.days_overdue,
    delivery.first_arrival,
    delivery.last_arrival,
    delivery.versions,
    delivery.open_findings,
    delivery.rejects,
    reported.edition,
    reported.figures,
    reported.values_given,
    reported.blanks,
    reported.inexact,
    reported.unreadable,
    report_file.files,
    check_count.checks,
    check_count.holds,
    check_count.fails,
    check_count.cannot_be_checked,
    delivery.agency_code
from main.delivery as delivery
left join reported on delivery.agency_code = reported.agency_code and delivery.year = reported.year
left join report_file on delivery.agency_code = report_file.agency_code and delivery.year = report_file.year
left join check_count on delivery.agency_code = check_count.agency_code and delivery.year = check_count.year;
comment on view main.coverage is 'Who reported what, who was expected to, and who is late';
