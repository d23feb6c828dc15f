-- Identities that are no longer in the knowledge stay as long as findings refer to them.
insert into core.identity
select former_identity.*
from former_identity
where former_identity.identity_id not in (select identity_id from core.identity);
