-- How values look in a CSV file that people open in Excel: the same as CsvExport writes where rows are few, which a test holds. A text that
-- a spreadsheet could take for a formula begins with an apostrophe, a control character is a space; a number has no exponent and no zeros at
-- its end, and of a double 15 digits, which is what a spreadsheet shows; a field is in quotes where a reader would otherwise take it for
-- something else: where it holds a quote, comma or end of line, ends with a space, or begins with what sorts no later than #.
create or replace temp macro csv_plain_text(text) as
    case
        when
            regexp_matches(text, '^[\x00-\x1f\x7f-\x{9f}=+\-@＝＋－＠]')
            and not regexp_full_match(text, '[+-]?(\d+(\.\d*)?|\.\d+)|[-－=]')
            then ''''
        else ''
    end
    || regexp_replace(replace(text, chr(13) || chr(10), chr(10)), '[\x00-\x08\x0b-\x1f\x7f-\x{9f}]', ' ', 'g');
create or replace temp macro csv_field(text) as
    case
        when regexp_matches(text, '^[\x00-#]|[",\n\r]|[\x00- ]$') then '"' || replace(text, '"', '""') || '"'
        else text
    end;
-- Nearly every text needs a single look only.
create or replace temp macro csv_text(text) as
    case
        when regexp_matches(text, '^[\x00-#=+\-@＝＋－＠]|[\x00-\x1f\x7f-\x{9f}",]| $') then csv_field(csv_plain_text(text))
        else text
    end;
create or replace temp macro csv_decimal_text(text) as
    rtrim(rtrim(text, '0'), '.');
-- Nearly every number is a whole one, of which there is nothing to take away.
create or replace temp macro csv_decimal(number) as
    case
        when number % 1 = 0 then coalesce(cast(try_cast(number as bigint) as varchar), csv_decimal_text(cast(number as varchar)))
        else csv_decimal_text(cast(number as varchar))
    end;
-- From the digits of 1.23450000000000 and 5 places comes 123450, from -5 places 0.000012345.
create or replace temp macro csv_moved_point(digits, places) as
    case
        when places < 0 then '0.' || repeat('0', -places - 1) || rtrim(digits, '0')
        else rpad(digits, greatest(places + 1, 15), '0')
    end;
create or replace temp macro csv_double(number) as
    case
        when isnan(number) then 'NaN'
        when isinf(number) then case when number < 0 then '-Infinity' else 'Infinity' end
        when number = 0 then '0'
        when printf('%.15g', number) not like '%e%' then printf('%.15g', number)
        else
            case when number < 0 then '-' else '' end
            || csv_moved_point(
                replace(split_part(printf('%.14e', abs(number)), 'e', 1), '.', ''),
                cast(split_part(printf('%.14e', abs(number)), 'e', 2) as integer)
            )
    end;
create or replace temp macro csv_moment(moment) as
    strftime(moment, '%Y-%m-%d %H:%M:%S');
-- A line that began with an empty field could be taken for an empty line.
create or replace temp macro csv_first(field) as
    case when coalesce(field, '') = '' then '""' else field end;
