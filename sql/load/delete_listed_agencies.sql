-- Listed agencies are written anew from the knowledge; the others are kept aside.
create or replace temp table former_agency as
select * from core.dim_agency;
delete from core.dim_agency;
delete from core.agency_name;
delete from core.agency_parent;
