-- Knowledge that files of the ledger were read with, with the fingerprint of what concerns every file.
select
    fingerprint,
    forms
from core.reading_knowledge
order by fingerprint;
