-- Files whose cells with content are not all accounted for as figure, label, note or reject.
select
    file,
    content_cells,
    figure_cells,
    label_cells,
    note_cells,
    reject_cells
from core.source_file
where content_cells <> figure_cells + label_cells + note_cells + reject_cells
order by file;
