-- Breakdowns are written anew from the knowledge; those that figures refer to are kept aside in case they are no longer in it.
create or replace temp table former_breakdown as
select * from core.dim_breakdown;
delete from core.dim_breakdown;
