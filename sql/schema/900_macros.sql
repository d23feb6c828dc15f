-- Small functions that views and checks share. A night belongs to the day that it ends: what starts before noon in Beijing (4 h UTC)
-- counts for the day before.
create or replace macro core.cell_reference(row_no, column_no) as
    case
        when column_no > 702
            then
                chr(cast(64 + ((column_no - 703) // 676) + 1 as integer))
                || chr(cast(65 + (((column_no - 703) // 26) % 26) as integer))
                || chr(cast(65 + ((column_no - 1) % 26) as integer))
        when column_no > 26
            then
                chr(cast(64 + ((column_no - 1) // 26) as integer))
                || chr(cast(65 + ((column_no - 1) % 26) as integer))
        else chr(cast(64 + column_no as integer))
    end
    || row_no;
create or replace macro core.plain_number(number) as
    rtrim(rtrim(cast(cast(number as decimal(38, 6)) as varchar), '0'), '.');
create or replace macro core.value_as_seen(status, value, low, high) as
    replace(
        case
            when value is null then '空白'
            when status = 'reported' then core.plain_number(value)
            when low is null and high is null then core.plain_number(value)
            else coalesce(core.plain_number(low), '') || '..' || coalesce(core.plain_number(high), '')
        end,
        '-',
        '−'
    );
create or replace macro core.rule_in_force(statement, blank_mode, tolerance, tolerance_of_report) as
    statement || ' ± ' || core.plain_number(greatest(tolerance, coalesce(tolerance_of_report, 0))) || ' ' || blank_mode;
create or replace macro core.least_of(status, value, low) as
    case when status = 'reported' then value when status <> 'upper_bound' then low end;
create or replace macro core.most_of(status, value, high) as
    case when status = 'reported' then value when status <> 'lower_bound' then high end;
create or replace macro core.is_possible(number, scale, may_be_negative) as
    (may_be_negative or number >= 0)
    and abs(number) < 1000000000000
    and floor(number * [1, 10, 100, 1000, 10000, 100000, 1000000][scale + 1])
    = number * [1, 10, 100, 1000, 10000, 100000, 1000000][scale + 1];
create or replace macro core.is_member_relation(relation, inferred, valid_from, valid_to, year) as
    relation = 'parent'
    and not inferred
    and (valid_from is null or valid_from <= make_date(year, 12, 31))
    and (valid_to is null or valid_to >= make_date(year, 12, 31));
create or replace macro core.has_all_members(relation, valid_from, valid_to, year) as
    relation = 'members_complete'
    and (valid_from is null or valid_from <= make_date(year, 12, 31))
    and (valid_to is null or valid_to >= make_date(year, 12, 31));
create or replace macro core.is_agency_named(name, code, wanted) as
    name = wanted
    or code = wanted
    or code in (
        select named.code
        from core.agency_name as other_name
        inner join core.dim_agency as named on other_name.agency_id = named.agency_id
        where other_name.name = wanted
    );
create or replace macro core.is_concept_named(code, label_zh, label_en, wanted) as
    wanted in (code, label_zh, label_en);
create or replace macro core.is_made_up(file) as
    coalesce(file like 'synthetic/%' or file like '%/synthetic/%', false);
create or replace macro core.rounding_of(true_value, told, scale) as
    case
        when abs(true_value - told) < 1e-9 then 'exact'
        when abs(round(true_value * scale) - told * scale) < 1e-6 then 'rounded'
        when abs(floor(true_value * scale + 1e-9) - told * scale) < 1e-6 then 'truncated'
        when abs(ceil(true_value * scale - 1e-9) - told * scale) < 1e-6 then 'rounded_up'
    end;
comment on macro core.cell_reference is 'A1 notation of a row and a column that both count from 1';
comment on macro core.plain_number is 'A number without trailing zeros';
comment on macro core.value_as_seen is 'What a verdict is tied to: a plain number, 5000..5999 or 5000.. where it is inexact, or 空白; with a minus sign that starts no formula';
comment on macro core.rule_in_force is 'An identity as a report is held to it: its statement, by how much it may be missed, and what a blank counts as';
comment on macro core.least_of is 'The least that a figure of that status can be, null where there is no bound: 5000余 is at least 5000';
comment on macro core.most_of is 'The most that a figure of that status can be, null where there is no bound';
comment on macro core.is_possible is 'Whether an indicator of that scale can have a number as its value';
comment on macro core.is_member_relation is 'Whether a relation makes the one body a member of the other at the end of a year, for roll-ups';
comment on macro core.has_all_members is 'Whether a line tells that the known members of a body are all that its report sums up, at the end of a year';
comment on macro core.is_agency_named is 'Whether an agency of that name and code is the one wanted, by its code or any of its names';
comment on macro core.is_concept_named is 'Whether a concept is the one wanted, by its code or a label';
comment on macro core.rounding_of is 'How a number that is told was cut from the true one at its last digit, which scale makes whole: exact, rounded, truncated or rounded_up; null where it was not';
comment on macro core.is_made_up is 'Whether a file is one of the generator, whose reports stand in a folder synthetic';
create or replace macro core.day_of(started_at) as
    cast(started_at - interval 4 hours as date);
