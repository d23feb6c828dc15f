-- Nights whose transactions read other cells than the ledger has of them, and the account of the last night where it is
-- not that of the files in the folder.
with loaded as (
    select
        night,
        sum(content_cells) as content_cells,
        sum(figure_cells) as figure_cells,
        sum(label_cells) as label_cells,
        sum(note_cells) as note_cells,
        sum(note_cells_with_digits) as note_cells_with_digits,
        sum(reject_cells) as reject_cells
    from core.load_chunk
    group by night
),

ledger as (
    select
        read_night as night,
        sum(content_cells) as content_cells,
        sum(figure_cells) as figure_cells,
        sum(label_cells) as label_cells,
        sum(note_cells) as note_cells,
        sum(note_cells_with_digits) as note_cells_with_digits,
        sum(reject_cells) as reject_cells
    from core.source_file
    group by read_night
),

folder as (
    select
        count(*) as files,
        coalesce(sum(content_cells), 0) as content_cells,
        coalesce(sum(figure_cells), 0) as figure_cells,
        coalesce(sum(label_cells), 0) as label_cells,
        coalesce(sum(note_cells), 0) as note_cells,
        coalesce(sum(note_cells_with_digits), 0) as note_cells_with_digits,
        coalesce(sum(reject_cells), 0) as reject_cells
    from core.source_file
    where state = 'present'
)

select
    'read' as account,
    coalesce(loaded.night, ledger.night) as night,
    coalesce(loaded.content_cells, 0) as expected,
    coalesce(ledger.content_cells, 0) as found
from loaded
full outer join ledger on loaded.night = ledger.night
where
    coalesce(loaded.content_cells, 0) <> coalesce(ledger.content_cells, 0)
    or coalesce(loaded.figure_cells, 0) <> coalesce(ledger.figure_cells, 0)
    or coalesce(loaded.label_cells, 0) <> coalesce(ledger.label_cells, 0)
    or coalesce(loaded.note_cells, 0) <> coalesce(ledger.note_cells, 0)
    or coalesce(loaded.note_cells_with_digits, 0) <> coalesce(ledger.note_cells_with_digits, 0)
    or coalesce(loaded.reject_cells, 0) <> coalesce(ledger.reject_cells, 0)
union all
select
    'folder' as account,
    account.night,
    account.content_cells as expected,
    folder.content_cells as found
from core.night_account as account
cross join folder
where
    account.night = (select max(night) from core.night_account)
    and (
        account.files <> folder.files
        or account.content_cells <> folder.content_cells
        or account.figure_cells <> folder.figure_cells
        or account.label_cells <> folder.label_cells
        or account.note_cells <> folder.note_cells
        or account.note_cells_with_digits <> folder.note_cells_with_digits
        or account.reject_cells <> folder.reject_cells
    )
order by account, night;
