-- Blanks that the rest of the form determines: the only value that its identities leave, and why. For those who fill gaps; none
-- of them stands among the reported figures. A blank on which the identities contradict each other stands here without a value,
-- with the identities that it would break. The status tells what is printed: nothing, or something that cannot be read.
select
    agency,
    year,
    label,
    breakdown_label,
    value,
    unit,
    figures as told_by_figures,
    figures_en as told_by_figures_en,
    contradiction,
    broken as broken_identities,
    broken_en as broken_identities_en,
    status as printed_status,
    text_zh,
    text_en,
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
