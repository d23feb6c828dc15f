-- Knowledge that no file of the ledger was read with is needed no more; that of this night is.
delete from core.reading_knowledge
where
    fingerprint <> :fingerprint
    and fingerprint not in (select reading_knowledge from core.source_file where state <> 'replaced');
delete from core.reading_word
where fingerprint not in (select fingerprint from core.reading_knowledge);
