-- What the macros of schema core are on Spark, as far as reports need them, with the types that DuckDB takes from its arguments.
create or replace function core.cell_reference(row_no int, column_no int)
returns string
return
    case
        when column_no > 702
            then
                chr(64 + ((column_no - 703) div 676) + 1)
                || chr(65 + (((column_no - 703) div 26) % 26))
                || chr(65 + ((column_no - 1) % 26))
        when column_no > 26
            then
                chr(64 + ((column_no - 1) div 26))
                || chr(65 + ((column_no - 1) % 26))
        else chr(64 + column_no)
    end
    || row_no;
create or replace function core.plain_number(number decimal(38, 6))
returns string
return trim(trailing '.' from trim(trailing '0' from cast(number as string)));
create or replace function core.is_member_relation(
    relation string, inferred boolean, valid_from date, valid_to date, year int
)
returns boolean
return
    relation = 'parent'
    and not inferred
    and (valid_from is null or valid_from <= make_date(year, 12, 31))
    and (valid_to is null or valid_to >= make_date(year, 12, 31));
create or replace function core.has_all_members(relation string, valid_from date, valid_to date, year int)
returns boolean
return
    relation = 'members_complete'
    and (valid_from is null or valid_from <= make_date(year, 12, 31))
    and (valid_to is null or valid_to >= make_date(year, 12, 31));
create or replace function core.is_made_up(file string)
returns boolean
return coalesce(file like 'synthetic/%' or file like '%/synthetic/%', false);
create or replace function core.day_of(started_at timestamp_ntz)
returns date
return cast(started_at - interval 4 hours as date);
