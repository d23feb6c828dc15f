-- Agencies are written anew from the knowledge; those that are known from reports only are read before.
delete from core.dim_agency;
delete from core.agency_name;
delete from core.agency_parent;
