-- The kept rows once more, those of a part beside each other and each part in their order. A part is a year; of a year that has more rows
-- than a file holds it is a province: the first two digits of the division (GB/T 2260) of the agency, or of a code that is one.
create or replace temp macro csv_year(year) as
    coalesce(cast(year as varchar), 'no-year');
create or replace temp macro csv_province(region_code, agency_code) as
    '-' || coalesce(nullif(regexp_extract(coalesce(region_code, agency_code), '^[0-9]{2}'), ''), 'other');
create temp table cut_row as
with long_year as (
    select csv_year(year) as name
    from temp.kept_row
    group by csv_year(year)
    having count(*) > :rows
)

select
    kept_row.*,
    csv_year(kept_row.year) || case when long_year.name is null then '' else :province end as "part of result"
from temp.kept_row as kept_row
left join long_year on csv_year(kept_row.year) = long_year.name
left join core.dim_agency as agency on :agency = agency.code
order by "part of result", kept_row.rowid;
