-- Files that are no longer in the folder: their figures are kept.
update core.source_file
set state = 'missing'
where state = 'present' and file in (select file from core.plan where action = 'missing');
