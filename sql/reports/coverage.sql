-- Who reported what: every report that is there or expected, with its figures, files and findings.
select
    agency,
    year,
    coverage,
    expected,
    due,
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
