-- The file has other content now, or was read again.
update core.source_file
set state = 'replaced'
where source_id = :source_id;
delete from core.source_label
where source_id = :source_id;
delete from core.source_name
where source_id = :source_id;
delete from core.statement
where source_id = :source_id;
