-- A term of another year or of members may be met by the same code in several editions, and a report may have tables of more than one.
-- The figure of the identity's own edition is taken then, else that of the first edition by name; here are the others, which are
-- not. Few reports have two editions of the same table, so this costs next to nothing.
create or replace temp table shadowed_term as
with shared_table as (
    select distinct
        one.edition,
        one.table_code,
        other.edition as other_edition,
        other.table_code as other_table
    from core.dim_indicator as one
    inner join core.dim_indicator as other on one.code = other.code and one.edition < other.edition
),

report_of_several_editions as (
    select report_id
    from core.report_table
    group by report_id
    having min(edition) < max(edition)
),

mixed_report as (
    select distinct one.report_id
    from report_of_several_editions as report
    inner join core.report_table as one on report.report_id = one.report_id
    inner join core.report_table as other on report.report_id = other.report_id
    inner join shared_table
        on
            one.edition = shared_table.edition
            and one.table_code = shared_table.table_code
            and other.edition = shared_table.other_edition
            and other.table_code = shared_table.other_table
),

met_term as (
    select
        figure.report_id,
        term.identity_id,
        term.term_no,
        term.indicator_id,
        row_number() over (
            partition by figure.report_id, term.identity_id, term.term_no
            order by indicator.edition <> identity.edition, indicator.edition
        ) as preference
    from mixed_report
    inner join core.fact_indicator as figure on mixed_report.report_id = figure.report_id
    inner join core.identity_term as term
        on figure.indicator_id = term.indicator_id and figure.breakdown_id = term.breakdown_id
    inner join core.identity as identity on term.identity_id = identity.identity_id
    inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
    where term.year_offset <> 0 or term.of_members
)

select
    report_id,
    identity_id,
    term_no,
    indicator_id
from met_term
where preference > 1;
