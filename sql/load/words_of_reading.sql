-- Aliases and names of agencies that files were read with.
select
    kind,
    word,
    meaning
from core.reading_word
where fingerprint = :fingerprint
order by kind, word;
