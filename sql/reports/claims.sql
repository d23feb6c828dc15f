-- Which of several files holds for an agency and year, and why: wherever files differ, or a line in data decided. For those who
-- collect the reports.
select
    agency,
    year,
    period,
    file,
    state,
    choice,
    other_file,
    decided_on,
    decided_by,
    choice_reason,
    version,
    agency_code
from main.claim
where choice <> 'only_one'
order by
    agency nulls last,
    agency_code nulls last,
    year nulls last,
    period nulls last,
    version nulls last,
    file nulls last;
