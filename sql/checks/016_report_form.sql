-- Reports that differ in nothing but their figures are of one form, named by the least of them: which cells they have, in the years
-- around too, which tables, known texts and tolerance. What depends on these alone is found once a form, not once a report,
-- and there are few forms. A form is told by a sum of hashes, 64 bits wide each: that two forms have the same sum is as
-- unlikely as that two files have the same digest. Each is hashed once more, since what the engine combines last could cancel out
-- between rows. Where a form is told apart needlessly, nothing but time is lost.
create or replace temp table report_form as
with cells_of_report as (
    select
        report_id,
        count(*) as figures,
        sum(hash(hash(indicator_id, breakdown_id))) as cells
    from core.fact_indicator
    group by report_id
),

trait as (
    select
        report_of_year.report_id,
        hash('cells', report_of_year.year_offset, cells_of_report.figures, cells_of_report.cells) as trait
    from report_of_year
    left join cells_of_report on report_of_year.figure_report_id = cells_of_report.report_id
    union all
    select
        report_id,
        hash('table', edition, table_code, known_texts) as trait
    from core.report_table
    union all
    select
        report_source.report_id,
        hash('texts', report_source.known_texts) as trait
    from core.report_source as report_source
    inner join core.source_file as source on report_source.source_id = source.source_id
    where source.state <> 'replaced' and report_source.known_texts <> ''
    union all
    select
        report_id,
        hash('tolerance', tolerance) as trait
    from core.report_remark
),

traits_of_report as (
    select
        report_id,
        count(*) as number_of_traits,
        sum(hash(trait)) as traits
    from trait
    where report_id in (select report_id from report_of_year where year_offset = 0)
    group by report_id
),

form as (
    select
        number_of_traits,
        traits,
        min(report_id) as form_id
    from traits_of_report
    group by number_of_traits, traits
)

select
    traits_of_report.report_id,
    form.form_id
from traits_of_report
inner join form
    on traits_of_report.number_of_traits = form.number_of_traits and traits_of_report.traits = form.traits;
