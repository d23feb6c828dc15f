-- Shares with their wholes named: disclosure and refusal rates of outcomes, correction and loss rates of what is concluded, and all else.
-- Named rates come first. A share whose part or whole fails its identities is told, flagged and not ranked; that of the year
-- before and the change in points stand beside it only where part and whole compare.
-- What the rows of a year are made of is told by sql/inputs/trend.sql.
select
    agency,
    year,
    share_zh,
    share_percent,
    share_low,
    share_high,
    previous_share_percent,
    share_change_points,
    share_comparability,
    share_note_zh,
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
    share_note_en,
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
