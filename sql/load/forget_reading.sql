-- The knowledge of this night is written anew.
delete from core.reading_knowledge
where fingerprint = :fingerprint;
delete from core.reading_word
where fingerprint = :fingerprint;
