-- How many figures there are. Where a file would hold them all, no result is too long for one; a few may be a little longer than this tells,
-- and are cut then after all.
select count(*) as figures
from core.fact_indicator;
