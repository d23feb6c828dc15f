-- The files that the kept rows become: the parts in their order, a longer one in pieces, each with its place among the kept rows and a
-- fingerprint of what stands in its rows and in which order. The number of a row is in its hash, and that is hashed once more, since what the
-- engine combines last could cancel out between rows.
with row_of_part as (
    select
        rowid as row_no,
        :part as part
    from temp.kept_row
),

part_start as (
    select
        part,
        min(row_no) as first_row
    from row_of_part
    group by part
),

numbered as (
    select
        part_start.part,
        kept_row.rowid as row_no,
        (kept_row.rowid - part_start.first_row) // :rows + 1 as piece,
        hash(hash(kept_row.rowid - part_start.first_row, :values)) as row_hash
    from temp.kept_row as kept_row
    inner join part_start on :part = part_start.part
)

select
    part,
    piece,
    min(row_no) as first_row,
    max(row_no) + 1 as end_row,
    count(*) as row_count,
    concat_ws(' ', count(*), sum(row_hash), bit_xor(row_hash)) as fingerprint
from numbered
group by part, piece
order by first_row;
