-- Shares with their wholes named: disclosure and refusal rates of outcomes, correction and loss rates of what is concluded, and all else.
-- Named rates come first. A share whose whole fails its identities is told, flagged and not ranked.
select
    agency,
    year,
    share_zh,
    share_percent,
    share_low,
    share_high,
    concept_zh,
    value,
    whole_zh,
    whole_value,
    flags as share_flags,
    rank_of_share,
    peers,
    level,
    kind as agency_kind,
    share_en,
    concept_en,
    whole_en,
    edition,
    concept,
    whole,
    agency_code,
    file
from main.share
order by
    case when is_key_share then 1 else 2 end nulls last,
    agency nulls last,
    agency_code nulls last,
    concept_no nulls last,
    year nulls last,
    edition nulls last;
