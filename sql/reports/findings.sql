-- The consistency report: which identities fail, with both sides and the gap. For those who send slips back.
select
    agency,
    year,
    severity,
    text_zh,
    text_en,
    left_value,
    relation,
    right_value,
    gap,
    left_text,
    right_text,
    file,
    cells,
    state,
    kind,
    basis,
    strength,
    identity,
    instance,
    edition,
    first_night,
    last_night,
    finding_id
from main.finding
order by
    case state when 'open' then 1 else 2 end nulls last,
    case severity when 'error' then 1 when 'warning' then 2 else 3 end nulls last,
    agency nulls last,
    year nulls last,
    finding_id nulls last;
