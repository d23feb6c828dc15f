-- The account of a night: what became of the cells of all files that are in the folder.
delete from core.night_account
where night = :night;
insert into core.night_account
select
    cast(:night as integer) as night,
    count(*) as files,
    coalesce(sum(content_cells), 0) as content_cells,
    coalesce(sum(figure_cells), 0) as figure_cells,
    coalesce(sum(label_cells), 0) as label_cells,
    coalesce(sum(note_cells), 0) as note_cells,
    coalesce(sum(note_cells_with_digits), 0) as note_cells_with_digits,
    coalesce(sum(reject_cells), 0) as reject_cells
from core.source_file
where state = 'present';
