-- The files that the kept rows become: the parts, a longer one in pieces, each with its place among the kept rows and a fingerprint of what
-- stands in its rows and in which order. What is hashed is hashed once more with the number of the row, since what the engine combines last
-- could cancel out between rows.
with hashed as (
    select
        :part as part,
        rowid as place,
        hash(:values) as row_hash
    from temp.kept_row
),

numbered as (
    select
        part,
        place,
        row_hash,
        row_number() over (partition by part order by place) as number
    from hashed
),

fingerprinted as (
    select
        part,
        place,
        (number - 1) // :rows + 1 as piece,
        hash(hash(row_hash, number)) as row_hash
    from numbered
)

select
    part,
    piece,
    min(place) as begin_place,
    max(place) + 1 as end_place,
    count(*) as row_count,
    concat_ws(' ', count(*), sum(row_hash), bit_xor(row_hash)) as fingerprint
from fingerprinted
group by part, piece
order by part, piece;
