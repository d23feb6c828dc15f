-- Opens the transaction of a chunk; the appender alone would not.
insert into core.load_chunk (
    night,
    files,
    figures,
    content_cells,
    figure_cells,
    label_cells,
    note_cells,
    note_cells_with_digits,
    reject_cells
)
values (
    :night,
    :files,
    :figures,
    :content_cells,
    :figure_cells,
    :label_cells,
    :note_cells,
    :note_cells_with_digits,
    :reject_cells
);
