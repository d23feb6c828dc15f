-- What to cite of the files beside this one: the night, its snapshot, and what is in it.
select
    night,
    snapshot,
    reports,
    first_year,
    last_year,
    cite_zh,
    cite_en
from main.citation
order by night nulls last;
