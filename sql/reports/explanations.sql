-- What may have led to the findings: for each group of findings of a report the likeliest explanations, for those who
-- send slips back. A difference of one bit in the cost halves the chance.
select
    agency,
    year,
    group_no,
    rank,
    family,
    other_families,
    text_zh,
    text_en,
    case when ambiguous then 'yes' else 'no' end as ambiguous,
    repaired,
    remaining,
    cost,
    case when exhausted then 'yes' else 'no' end as exhausted,
    file,
    agency_code
from main.explanation
order by
    agency nulls last,
    year nulls last,
    agency_code nulls last,
    group_no nulls last,
    rank nulls last;
