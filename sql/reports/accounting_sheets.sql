-- What became of the cells of each sheet, hidden ones included; the sheets of a file add up to its line in accounting.
select
    file,
    sheet_no,
    sheet,
    case when hidden then 'yes' else 'no' end as hidden,
    content_cells,
    figure_cells,
    label_cells,
    note_cells,
    note_cells_with_digits,
    cast(round(100.0 * note_cells_with_digits / nullif(note_cells, 0), 2) as decimal(5, 2)) as notes_with_digits_percent,
    reject_cells,
    cast(round(100.0 * reject_cells / nullif(content_cells, 0), 2) as decimal(5, 2)) as rejected_percent
from main.sheet_account
order by file nulls last, sheet_no nulls last;
