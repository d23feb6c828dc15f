-- One number for each cell of any form: the same indicator by the same breakdown has the same number in every edition.
create or replace temp table figure_cell as
select
    indicator.indicator_id,
    breakdown.breakdown_id,
    indicator.code as indicator,
    breakdown.code as breakdown,
    cast(dense_rank() over (order by indicator.code, breakdown.code) as integer) as cell_no
from core.dim_indicator as indicator
cross join core.dim_breakdown as breakdown;
