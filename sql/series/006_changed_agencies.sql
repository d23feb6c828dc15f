-- The agencies of which something changed since their series were worked out, with the first year of which it did; a year that came or went
-- counts. From that year on their series are worked out anew, and so are the ranks of all agencies in such years. Where concepts changed or
-- the program did, or it is not known what series stand on, none stays: their numbers of concepts may mean something else by now.
delete from core.series_figure
where not exists (
    select 1
    from core.followed_year as before
    where before.basis in (select now.basis from input_of_year as now)
);
create or replace temp table changed_agency as
select
    coalesce(now.agency_id, before.agency_id) as agency_id,
    min(coalesce(now.year, before.year)) as first_year
from input_of_year as now
full outer join core.followed_year as before on now.agency_id = before.agency_id and now.year = before.year
where
    now.inputs is distinct from before.inputs
    or now.hashes is distinct from before.hashes
    or now.basis is distinct from before.basis
group by coalesce(now.agency_id, before.agency_id);
create or replace temp table changed_year as
select distinct known.year
from (
    select
        agency_id,
        year
    from input_of_year
    union all
    select
        agency_id,
        year
    from core.followed_year
) as known
inner join changed_agency on known.agency_id = changed_agency.agency_id
where known.year >= changed_agency.first_year;
create or replace temp table report_to_follow as
select
    report.report_id,
    report.agency_id,
    report.year
from core.report as report
inner join changed_agency on report.agency_id = changed_agency.agency_id
where report.state = 'current' and report.period = 'year' and report.year >= changed_agency.first_year;
