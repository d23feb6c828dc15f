-- Who reported what and when, and who is late: every report that is there or expected, with its figures, files and findings.
select
    agency,
    year,
    coverage,
    expected,
    due,
    delivery,
    days_late,
    days_overdue,
    first_arrival,
    last_arrival,
    versions,
    open_findings,
    rejects,
    edition,
    figures,
    values_given,
    blanks,
    inexact,
    unreadable,
    files,
    checks,
    holds,
    fails,
    cannot_be_checked,
    agency_code
from main.coverage
order by
    agency nulls last,
    year nulls last;
