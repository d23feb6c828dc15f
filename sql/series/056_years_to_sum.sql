-- The years of which sums by region are worked out anew: those of which series changed, and those of which an agency or its province did,
-- or what is a leaf report of it or of the year before. Where series are not known to be those that were summed up, all are.
create or replace temp table region_of_year as
with leaf as (
    select
        leaf_report.year,
        hash('leaf', leaf_report.agency_code, leaf_report.year) as row_hash
    from main.leaf_report as leaf_report
),

input as (
    select
        year,
        row_hash
    from leaf
    union all
    select
        year + 1 as year,
        row_hash
    from leaf
    union all
    select
        report.year,
        hash('agency', agency.agency_id, agency.code, agency.level, province.name) as row_hash
    from core.report as report
    inner join core.dim_agency as agency on report.agency_id = agency.agency_id
    left join core.division as province on substr(agency.region_code, 1, 2) || '0000' = province.code
    where report.state = 'current' and report.period = 'year'
)

select
    year,
    count(*) as inputs,
    sum(hash(row_hash)) as hashes,
    :program as program
from input
group by year;
create or replace temp table year_to_sum as
select year
from changed_year
union
select coalesce(now.year, before.year) as year
from region_of_year as now
full outer join core.summed_year as before on now.year = before.year
where
    now.inputs is distinct from before.inputs
    or now.hashes is distinct from before.hashes
    or now.program is distinct from before.program;
