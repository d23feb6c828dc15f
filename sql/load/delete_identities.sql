-- Identities are written anew from the knowledge; those of findings are kept aside.
create or replace temp table former_identity as
select * from core.identity
where identity_id in (select identity_id from core.finding);
delete from core.identity;
delete from core.identity_term;
