-- What the tables and views are defined by from now on.
delete from core.definition;
insert into core.definition (fingerprint)
values (:fingerprint);
