-- What became of the cells of each file: every cell with content is a figure, a label, a note or a reject.
select
    file,
    state,
    content_cells,
    figure_cells,
    label_cells,
    note_cells,
    note_cells_with_digits,
    cast(round(100.0 * note_cells_with_digits / nullif(note_cells, 0), 2) as decimal(5, 2)) as notes_with_digits_percent,
    reject_cells,
    cast(round(100.0 * reject_cells / nullif(content_cells, 0), 2) as decimal(5, 2)) as rejected_percent
from main.file_account
order by file nulls last;
