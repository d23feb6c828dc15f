-- Blanks that the rest of the form determines: the only value that its identities leave, and why. For those who fill gaps; none
-- of them stands among the reported figures.
select
    agency,
    year,
    label,
    breakdown_label,
    value,
    unit,
    text_zh,
    text_en,
    figures as told_by_figures,
    identities,
    file,
    cell,
    indicator,
    breakdown,
    edition,
    agency_code
from main.derived_figure
order by
    agency nulls last,
    year nulls last,
    agency_code nulls last,
    indicator nulls last,
    breakdown nulls last;
