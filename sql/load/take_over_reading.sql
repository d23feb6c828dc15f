-- Files that read the same by this night's knowledge as by that before count as read with it.
update core.source_file
set reading_knowledge = :reading_knowledge
where
    state <> 'replaced'
    and reading_knowledge <> :reading_knowledge
    and file in (select file from core.plan where action = 'known');
