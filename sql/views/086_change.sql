-- What the last night changed: a line for each cell that says something else than before, with both places and the reason; a report that
-- is new, that its file gives no more, or whose file has another name now is one line. Reports for part of a year are among them.
create or replace view main.change as
with last_night as (
    select max(night) as night
    from core.night
),

fresh as (
    select
        report.report_id,
        report.agency_id,
        report.year,
        report.period,
        report.figures,
        report.source_id
    from core.report as report
    inner join last_night on report.current_since = last_night.night
    where report.state = 'current'
),

gone as (
    select
        max(turn.report_id) as report_id,
        report.agency_id,
        report.year,
        report.period
    from core.report_turn as turn
    inner join last_night on turn.night = last_night.night
    inner join core.report as report on turn.report_id = report.report_id
    where turn.was_current and report.state <> 'current' and report.first_night < last_night.night
    group by report.agency_id, report.year, report.period
),

-- Lines of data/precedence.csv and data/withdrawals.csv that are new, or taken out.
decided as (
    select distinct
        agency.agency_id,
        choice.year
    from core.choice as choice
    inner join last_night on choice.night = last_night.night or choice.lifted_night = last_night.night
    inner join core.dim_agency as agency on choice.agency_code = agency.code
),

turned as (
    select
        fresh.report_id,
        gone.report_id as old_report_id,
        fresh.agency_id,
        fresh.year,
        fresh.period,
        fresh.figures,
        source.file,
        old_source.file as old_file,
        case
            when gone.report_id is null then 'new_report'
            when source.content_hash = old_source.content_hash and source.file = old_source.file then 'knowledge_changed'
            when source.file = old_source.file then 'new_version'
            when decided.agency_id is not null then 'decided'
            else 'other_file'
        end as reason
    from fresh
    left join gone
        on fresh.agency_id = gone.agency_id and fresh.year = gone.year and fresh.period = gone.period
    left join core.report as old_report on gone.report_id = old_report.report_id
    left join core.source_file as source on fresh.source_id = source.source_id
    left join core.source_file as old_source on old_report.source_id = old_source.source_id
    left join decided on fresh.agency_id = decided.agency_id and fresh.year = decided.year
),

-- Contents that came under another name, while the file of the old name is gone.
renamed as (
    select
        given.report_id,
        min(source.file) as file,
        max_by(old_source.file, old_source.first_night) as old_file
    from core.source_file as source
    inner join last_night on source.first_night = last_night.night
    inner join core.source_file as old_source
        on source.content_hash = old_source.content_hash and old_source.state = 'missing'
    inner join core.report_source as given on source.source_id = given.source_id
    inner join core.report_source as old_given
        on old_source.source_id = old_given.source_id and given.report_id = old_given.report_id
    where source.state = 'present'
    group by given.report_id
),

figure as (
    select
        turned.report_id,
        turned.old_report_id,
        fact.indicator_id,
        fact.breakdown_id,
        fact.value,
        cast(fact.status as string) as status,
        coalesce(fact.printed, core.plain_number(fact.value), '') as printed,
        report_table.sheet,
        core.cell_reference(fact.row_no, fact.column_no) as cell
    from turned
    inner join core.fact_indicator as fact on turned.report_id = fact.report_id
    left join core.report_table as report_table
        on fact.report_id = report_table.report_id and fact.table_no = report_table.table_no
    where turned.old_report_id is not null
),

old_figure as (
    select
        turned.report_id,
        turned.old_report_id,
        fact.indicator_id,
        fact.breakdown_id,
        fact.value,
        cast(fact.status as string) as status,
        coalesce(fact.printed, core.plain_number(fact.value), '') as printed,
        report_table.sheet,
        core.cell_reference(fact.row_no, fact.column_no) as cell
    from turned
    inner join core.fact_indicator_history as fact on turned.old_report_id = fact.report_id
    left join core.report_table as report_table
        on fact.report_id = report_table.report_id and fact.table_no = report_table.table_no
),

cell_change as (
    select
        coalesce(figure.report_id, old_figure.report_id) as report_id,
        coalesce(figure.indicator_id, old_figure.indicator_id) as indicator_id,
        coalesce(figure.breakdown_id, old_figure.breakdown_id) as breakdown_id,
        old_figure.value as old_value,
        old_figure.printed as old_printed,
        old_figure.sheet as old_sheet,
        old_figure.cell as old_cell,
        figure.value,
        figure.printed,
        figure.sheet,
        figure.cell
    from figure
    full outer join old_figure
        on
            figure.report_id = old_figure.report_id
            and figure.indicator_id = old_figure.indicator_id
            and figure.breakdown_id = old_figure.breakdown_id
    where
        figure.value is distinct from old_figure.value
        or figure.status is distinct from old_figure.status
        or figure.printed is distinct from old_figure.printed
),

-- Corrections that came to stand or ceased to, where that changes what corrected_figure says.
corrected as (
    select
        report.agency_id,
        report.year,
        report.period,
        case when turn.value is null then 'correction_ended' else 'corrected' end as reason,
        fact.indicator_id,
        fact.breakdown_id,
        coalesce(turn.old_value, fact.value) as old_value,
        coalesce(turn.value, fact.value) as value,
        source.file,
        report_table.sheet,
        core.cell_reference(fact.row_no, fact.column_no) as cell
    from core.correction_turn as turn
    inner join last_night on turn.night = last_night.night
    inner join core.dim_agency as agency on turn.agency_code = agency.code
    inner join core.report as report
        on agency.agency_id = report.agency_id and turn.year = report.year and report.state = 'current' and report.period = 'year'
    inner join core.dim_indicator as indicator on turn.indicator = indicator.code
    inner join core.dim_breakdown as breakdown on turn.breakdown = breakdown.code
    inner join core.fact_indicator as fact
        on
            report.report_id = fact.report_id
            and indicator.indicator_id = fact.indicator_id
            and breakdown.breakdown_id = fact.breakdown_id
    left join core.report_table as report_table
        on fact.report_id = report_table.report_id and fact.table_no = report_table.table_no
    left join core.source_file as source on report.source_id = source.source_id
),

line as (
    select
        turned.agency_id,
        turned.year,
        turned.period,
        turned.reason,
        cell_change.indicator_id,
        cell_change.breakdown_id,
        cell_change.old_value,
        cell_change.old_printed,
        cell_change.value,
        cell_change.printed,
        turned.old_file,
        cell_change.old_sheet,
        cell_change.old_cell,
        turned.file,
        cell_change.sheet,
        cell_change.cell,
        cast(null as integer) as figures
    from turned
    inner join cell_change on turned.report_id = cell_change.report_id
    union all
    select
        turned.agency_id,
        turned.year,
        turned.period,
        turned.reason,
        null as indicator_id,
        null as breakdown_id,
        null as old_value,
        null as old_printed,
        null as value,
        null as printed,
        null as old_file,
        null as old_sheet,
        null as old_cell,
        turned.file,
        null as sheet,
        null as cell,
        turned.figures
    from turned
    where turned.reason = 'new_report'
    union all
    select
        report.agency_id,
        report.year,
        report.period,
        'renamed' as reason,
        null as indicator_id,
        null as breakdown_id,
        null as old_value,
        null as old_printed,
        null as value,
        null as printed,
        renamed.old_file,
        null as old_sheet,
        null as old_cell,
        renamed.file,
        null as sheet,
        null as cell,
        report.figures
    from renamed
    inner join core.report as report on renamed.report_id = report.report_id
    where report.state = 'current'
    union all
    select
        corrected.agency_id,
        corrected.year,
        corrected.period,
        corrected.reason,
        corrected.indicator_id,
        corrected.breakdown_id,
        corrected.old_value,
        core.plain_number(corrected.old_value) as old_printed,
        corrected.value,
        core.plain_number(corrected.value) as printed,
        corrected.file as old_file,
        corrected.sheet as old_sheet,
        corrected.cell as old_cell,
        corrected.file,
        corrected.sheet,
        corrected.cell,
        cast(null as integer) as figures
    from corrected
    where corrected.old_value is distinct from corrected.value
    union all
    select
        gone.agency_id,
        gone.year,
        gone.period,
        case when withdrawn.report_id is null then 'withdrawn' else 'retracted' end as reason,
        null as indicator_id,
        null as breakdown_id,
        null as old_value,
        null as old_printed,
        null as value,
        null as printed,
        source.file as old_file,
        null as old_sheet,
        null as old_cell,
        null as file,
        null as sheet,
        null as cell,
        report.figures
    from gone
    inner join core.report as report on gone.report_id = report.report_id
    left join core.source_file as source on report.source_id = source.source_id
    left join (select distinct report_id from main.withdrawn_claim) as withdrawn
        on report.report_id = withdrawn.report_id
    left join fresh
        on gone.agency_id = fresh.agency_id and gone.year = fresh.year and gone.period = fresh.period
    where fresh.report_id is null
)

select
    last_night.night,
    agency.code as agency_code,
    agency.name as agency,
    line.year,
    line.period,
    line.reason,
    indicator.edition,
    indicator.position as indicator_no,
    indicator.code as indicator,
    indicator.path as indicator_zh,
    indicator.label_en as indicator_en,
    breakdown.code as breakdown,
    breakdown.label_zh as breakdown_zh,
    line.old_value,
    line.value,
    line.old_printed,
    line.printed,
    line.old_file,
    line.old_sheet,
    line.old_cell,
    line.file,
    line.sheet,
    line.cell,
    line.figures
from line
cross join last_night
inner join core.dim_agency as agency on line.agency_id = agency.agency_id
left join core.dim_indicator as indicator on line.indicator_id = indicator.indicator_id
left join core.dim_breakdown as breakdown on line.breakdown_id = breakdown.breakdown_id;
comment on view main.change is 'What the last night changed, cell by cell, with both places and the reason';
