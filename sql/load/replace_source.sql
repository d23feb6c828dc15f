-- The file has other content now, or was read again.
update core.source_file
set state = 'replaced'
where source_id = :source_id;
