-- Rows of a part from one to before another as lines of a CSV file. A line is one value, so that nothing is put into quotes once more, and
-- the line of headings is its name.
copy (
    select concat(:fields) as :headings
    from temp.kept_row
    where rowid >= :begin and rowid < :end and :part
) to :file (format csv, header true, quote '', escape '', nullstr '');
