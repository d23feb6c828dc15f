-- What reviewers decided and whether it still holds: what does not wants to be given anew or to be taken out. For reviewers.
select
    line,
    agency,
    year,
    decision,
    decision_state,
    text_zh,
    text_en,
    indicator_zh,
    breakdown_zh,
    values_seen,
    values_now,
    corrected_value,
    clears,
    breaks,
    reviewer,
    decided_on,
    decision_reason,
    agency_code,
    indicator,
    breakdown,
    finding_id
from main.verdict
order by
    case decision_state when 'fallen' then 1 when 'stands' then 3 when 'superseded' then 4 when 'settled' then 5 else 2 end nulls last,
    line nulls last;
