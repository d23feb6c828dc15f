-- Which identities apply to the reports of a form: those of their tables and, where an identity needs one, with the text that states
-- it in any of their files. An identity without terms is no longer in the knowledge.
create or replace temp table form_identity as
with form as (
    select distinct form_id
    from report_form
),

table_of_form as (
    select distinct
        form.form_id,
        report_table.edition,
        report_table.table_code
    from form
    inner join core.report_table as report_table on form.form_id = report_table.report_id
),

text_of_form as (
    select
        form.form_id,
        report_table.edition,
        report_table.table_code,
        report_table.known_texts
    from form
    inner join core.report_table as report_table on form.form_id = report_table.report_id
    union all
    select
        table_of_form.form_id,
        table_of_form.edition,
        table_of_form.table_code,
        report_source.known_texts
    from table_of_form
    inner join core.report_source as report_source on table_of_form.form_id = report_source.report_id
    inner join core.source_file as source on report_source.source_id = source.source_id
    where source.state <> 'replaced'
),

-- Which identities ask for a year of which the reports of a form have no report beside them.
lacking_year as (
    select distinct
        form.form_id,
        term.identity_id
    from form
    cross join (select distinct identity_id, year_offset from core.identity_term where year_offset <> 0) as term
    left join report_of_year
        on form.form_id = report_of_year.report_id and term.year_offset = report_of_year.year_offset
    where report_of_year.report_id is null
),

stated as (
    select distinct
        form_id,
        edition,
        table_code,
        unnest(string_split(known_texts, ' ')) as known_text
    from text_of_form
)

select
    table_of_form.form_id,
    identity.identity_id,
    coalesce(form_term.present_terms, 0) as present_terms,
    lacking_year.form_id is not null as lacks_year,
    greatest(identity.tolerance, coalesce(report_remark.tolerance, 0)) as tolerance
from table_of_form
inner join core.identity as identity
    on table_of_form.edition = identity.edition and table_of_form.table_code = identity.table_code
left join stated
    on
        table_of_form.form_id = stated.form_id
        and table_of_form.edition = stated.edition
        and table_of_form.table_code = stated.table_code
        and identity.applies_if = stated.known_text
left join lacking_year
    on table_of_form.form_id = lacking_year.form_id and identity.identity_id = lacking_year.identity_id
left join form_term on table_of_form.form_id = form_term.form_id and identity.identity_id = form_term.identity_id
left join core.report_remark as report_remark on table_of_form.form_id = report_remark.report_id
where
    identity.identity_id in (select identity_id from checked_term)
    and (identity.applies_if is null or stated.known_text is not null);
