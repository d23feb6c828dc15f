-- The map behind the trends: what each concept is in each edition of the form, with the grade of each step and the reason.
select
    concept_zh,
    unit,
    edition,
    expression,
    comparability,
    note_zh,
    concept_en,
    note_en,
    edition_zh,
    edition_en,
    concept
from main.concordance
order by
    concept_no nulls last,
    first_year nulls last,
    edition nulls last;
