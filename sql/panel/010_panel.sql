-- The panel for statistics programs: a row for each agency and year, a column for each concept and one for its flags, with the night to
-- cite. What the columns and flags mean stands in codebook.csv.
drop table if exists temp.panel;
drop type if exists temp.concept_column;
drop type if exists temp.flag_column;
create temp type concept_column as enum (
    select code
    from core.concept
    order by concept_id
);
create temp type flag_column as enum (
    select code || '_flags'
    from core.concept
    order by concept_id
);
create temp table panel as
with panel_value as (
    select * from (
        select
            agency_code,
            year,
            concept,
            cast(value as double) as value
        from main.series
    )
    pivot (max(value) for concept in concept_column)
),

panel_flag as (
    select * from (
        select
            agency_code,
            year,
            concept || '_flags' as concept,
            flags
        from main.trend
    )
    pivot (max(flags) for concept in flag_column)
),

agency_year as (
    select
        agency_code,
        year,
        max(agency) as agency,
        max(level) as level,
        max(kind) as kind,
        max(region_code) as region_code,
        max(edition) as edition
    from main.series
    group by agency_code, year
)

select
    agency_year.agency_code,
    agency_year.agency,
    agency_year.level,
    agency_year.kind,
    agency_year.region_code,
    agency_year.year,
    agency_year.edition,
    leaf_report.agency_code is not null as is_leaf,
    panel_value.* exclude (agency_code, year),
    panel_flag.* exclude (agency_code, year),
    citation.night,
    citation.snapshot
from agency_year
inner join panel_value on agency_year.agency_code = panel_value.agency_code and agency_year.year = panel_value.year
inner join panel_flag on agency_year.agency_code = panel_flag.agency_code and agency_year.year = panel_flag.year
left join main.leaf_report as leaf_report
    on agency_year.agency_code = leaf_report.agency_code and agency_year.year = leaf_report.year
cross join main.citation as citation
order by agency_year.agency_code, agency_year.year;
