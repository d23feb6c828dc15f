-- Which part each kept row belongs to: its year, or, where a year has more rows than a file holds, a province of it. That is the first two
-- digits of the division (GB/T 2260) of the agency, or of a code that is one. Rows stay where they are.
create or replace temp macro csv_year(year) as
    coalesce(cast(year as varchar), 'no-year');
create or replace temp macro csv_province(code_of_agency) as
    '-' || coalesce(
        nullif(
            regexp_extract(
                coalesce(
                    (select min(agency.region_code) from core.dim_agency as agency where agency.code = code_of_agency),
                    code_of_agency
                ),
                '^[0-9]{2}'
            ),
            ''
        ),
        'other'
    );
alter table temp.kept_row add column "part of result" varchar;
update temp.kept_row
set
    "part of result" = csv_year(year) || case
        when
            csv_year(year) in (
                select csv_year(kept.year)
                from temp.kept_row as kept
                group by csv_year(kept.year)
                having count(*) > :rows
            )
            then :province
        else ''
    end;
