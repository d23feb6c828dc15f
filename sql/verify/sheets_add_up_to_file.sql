-- Files whose account is not that of their sheets together.
with sheets as (
    select
        source_id,
        sum(content_cells) as content_cells,
        sum(figure_cells) as figure_cells,
        sum(label_cells) as label_cells,
        sum(note_cells) as note_cells,
        sum(note_cells_with_digits) as note_cells_with_digits,
        sum(reject_cells) as reject_cells
    from core.source_sheet
    group by source_id
)

select
    source.file,
    source.state,
    source.content_cells,
    coalesce(sheets.content_cells, 0) as content_cells_of_sheets
from core.source_file as source
left join sheets on source.source_id = sheets.source_id
where
    source.content_cells <> coalesce(sheets.content_cells, 0)
    or source.figure_cells <> coalesce(sheets.figure_cells, 0)
    or source.label_cells <> coalesce(sheets.label_cells, 0)
    or source.note_cells <> coalesce(sheets.note_cells, 0)
    or source.note_cells_with_digits <> coalesce(sheets.note_cells_with_digits, 0)
    or source.reject_cells <> coalesce(sheets.reject_cells, 0)
order by source.file, source.source_id;
