-- Surrogate keys of identities, so that new ones get the next.
select
    edition || '/' || code || '/' || instance as code,
    identity_id as id
from core.identity
order by identity_id;
