-- Words of the page and of codes, in both languages.
select
    list,
    code,
    label_zh,
    label_en
from core.code_list
where list in ('page', 'flag', 'figure_status', 'comparability', 'agency_level', 'agency_kind', 'coverage', 'severity', 'unit', 'check_kind', 'check_outcome', 'likely_reason')
order by
    list nulls last,
    code nulls last;
