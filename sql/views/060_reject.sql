-- What could not be taken from the files: somebody has to act.
create or replace view main.reject as
select * from main.file_trouble where severity = 'reject';
comment on view main.reject is 'What could not be taken from the files: somebody has to act';
