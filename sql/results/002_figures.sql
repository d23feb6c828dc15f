-- How many figures there are: a cheap guess at how long results may be. One that is longer is cut after it was kept.
select count(*) as figures
from core.fact_indicator;
