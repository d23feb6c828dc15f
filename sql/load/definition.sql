-- The fingerprint of the SQL that the file was last defined by; empty where that was never finished.
select coalesce(max(fingerprint), '') as fingerprint
from core.definition;
