-- The numbers of the batches, in their order.
select distinct batch
from concept_of_batch
order by batch;
