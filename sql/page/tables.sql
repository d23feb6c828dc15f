-- What the queries of the page are asked of, worked out once: its agencies, who reported, and the trend with the numbers of the page.
-- Agencies whose years are all blank for a concept have no series of it.
create or replace temp table page_agency as
select *
from main.page_agency;

create or replace temp table page_coverage as
select
    agency.agency_no,
    coverage.year,
    coverage.coverage
from main.coverage as coverage
inner join page_agency as agency on coverage.agency_code = agency.agency_code;

create or replace temp table page_finding as
select
    agency.agency_no,
    agency.part,
    finding.*
from main.finding as finding
inner join page_agency as agency on finding.agency_code = agency.agency_code
where finding.state = 'open';

create or replace temp table page_told as
select
    agency.agency_no,
    finding.*
from main.statement_finding as finding
inner join page_agency as agency on finding.agency_code = agency.agency_code;

create or replace temp table page_trend as
with shown as (
    select
        agency.agency_no,
        agency.part,
        trend.concept_no,
        trend.year,
        trend.level,
        trend.kind,
        trend.value,
        case when trend.status in ('approximate', 'lower_bound', 'upper_bound') then trend.low end as low,
        case when trend.status in ('approximate', 'lower_bound', 'upper_bound') then trend.high end as high,
        nullif(trend.status, 'reported') as status,
        trend.printed,
        trend.edition,
        nullif(trend.comparability, 'exact') as comparability,
        trend.change,
        trend.change_percent,
        trend.share_percent,
        trend.rank_of_value,
        trend.peers,
        nullif(concat_ws(' ', trend.flags, case when trend.is_outlier then 'outlier' end), '') as flags
    from main.trend as trend
    inner join page_agency as agency on trend.agency_code = agency.agency_code
),

with_values as (
    select distinct
        agency_no,
        concept_no
    from shown
    where value is not null
)

select shown.*
from shown
inner join with_values on shown.agency_no = with_values.agency_no and shown.concept_no = with_values.concept_no;

-- How a province's rankings are cut into files: all together, by concept, or by concept and year, so that none is long.
create or replace temp table page_ranking_cut as
with by_concept as (
    select
        substr(part, 1, 2) as province_part,
        concept_no,
        count(*) as figures
    from page_trend
    where value is not null
    group by
        province_part,
        concept_no
)

select
    province_part,
    case
        when sum(figures) <= 20000 then 'none'
        when max(figures) <= 20000 then 'concept'
        else 'year'
    end as cut
from by_concept
group by province_part;
