-- Years reported on or expected, with the newest edition made for each.
delete from core.dim_year;
insert into core.dim_year (year, edition_in_force)
with reported_or_expected as (
    select year from core.report
    union
    select year from core.expected_report
)

select
    reported_or_expected.year,
    arg_max(edition.edition, edition.first_year) as edition_in_force
from reported_or_expected
left join core.dim_edition as edition
    on
        reported_or_expected.year >= edition.first_year
        and reported_or_expected.year <= coalesce(edition.last_year, 9999)
group by reported_or_expected.year
order by reported_or_expected.year;
