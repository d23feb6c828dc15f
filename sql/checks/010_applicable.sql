-- Which identities apply to which current yearly report: it has their table and, where they need one, the text that states them
-- in any of its files. An identity without terms is no longer in the knowledge; roll-ups come later. One
-- key for report and identity makes what follows faster than two.
create or replace temp table applicable as
with table_of_report as (
    select distinct
        report.report_id,
        report_table.edition,
        report_table.table_code
    from core.report as report
    inner join core.report_table as report_table on report.report_id = report_table.report_id
    where report.state = 'current' and report.period = 'year'
),

checked_identity as (
    select
        identity_id,
        edition,
        table_code,
        applies_if
    from core.identity
    where kind <> 'roll_up' and identity_id in (select identity_id from core.identity_term)
),

text_of_report as (
    select
        report_table.report_id,
        report_table.edition,
        report_table.table_code,
        report_table.known_texts
    from core.report_table as report_table
    where report_table.known_texts <> ''
    union all
    select
        report_source.report_id,
        table_of_report.edition,
        table_of_report.table_code,
        report_source.known_texts
    from core.report_source as report_source
    inner join core.source_file as source on report_source.source_id = source.source_id
    inner join table_of_report on report_source.report_id = table_of_report.report_id
    where source.state <> 'replaced' and report_source.known_texts <> ''
)

select
    table_of_report.report_id,
    checked_identity.identity_id,
    cast(table_of_report.report_id as bigint) * 65536 + checked_identity.identity_id as report_identity
from table_of_report
inner join checked_identity
    on
        table_of_report.edition = checked_identity.edition
        and table_of_report.table_code = checked_identity.table_code
where checked_identity.applies_if is null
union all
select distinct
    table_of_report.report_id,
    checked_identity.identity_id,
    cast(table_of_report.report_id as bigint) * 65536 + checked_identity.identity_id as report_identity
from table_of_report
inner join checked_identity
    on
        table_of_report.edition = checked_identity.edition
        and table_of_report.table_code = checked_identity.table_code
inner join text_of_report
    on
        table_of_report.report_id = text_of_report.report_id
        and table_of_report.edition = text_of_report.edition
        and table_of_report.table_code = text_of_report.table_code
where list_contains(string_split(text_of_report.known_texts, ' '), checked_identity.applies_if);
