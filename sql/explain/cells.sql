-- The cells by their numbers.
select distinct
    cell_no,
    indicator,
    breakdown
from figure_cell;
