-- Whether each verdict still holds: the values that it is tied to must be those of this night. Where several lines stand for the same
-- figure, the last one does; a line that has another in its place needs nobody's attention.
update core.verdict
set
    decision_state = judged.decision_state,
    values_now = judged.values_now
from (
    with reported_agency as (
        select distinct
            agency.code as agency_code,
            report.year
        from core.report as report
        inner join core.dim_agency as agency on report.agency_id = agency.agency_id
        where report.state = 'current' and report.period = 'year'
    ),

    reported_figure as (
        select
            verdict.line,
            min(core.value_as_seen(figure.status, figure.value, figure.low, figure.high)) as values_now,
            bool_or(figure.status = 'reported' and figure.value = verdict.corrected_value) as is_as_corrected
        from core.verdict as verdict
        inner join core.dim_agency as agency on verdict.agency_code = agency.code
        inner join core.report as report on agency.agency_id = report.agency_id and verdict.year = report.year
        inner join core.dim_indicator as indicator on verdict.indicator = indicator.code
        inner join core.dim_breakdown as breakdown on verdict.breakdown = breakdown.code
        inner join core.fact_indicator as figure
            on
                report.report_id = figure.report_id
                and indicator.indicator_id = figure.indicator_id
                and breakdown.breakdown_id = figure.breakdown_id
        where report.state = 'current' and report.period = 'year'
        group by verdict.line
    ),

    found as (
        select
            verdict.line,
            coalesce(verdict.finding_id, concat_ws('/', verdict.agency_code, verdict.year, verdict.indicator, verdict.breakdown))
                as subject,
            verdict.values_seen,
            coalesce(reported_figure.values_now, finding.term_values) as values_now,
            case
                when agency.code is null then 'unknown_agency'
                when finding.finding_id is null and reported_agency.agency_code is null then 'no_report'
                when verdict.finding_id is null and reported_figure.line is null then 'no_figure'
                when verdict.finding_id is not null and finding.finding_id is null then 'no_finding'
            end as nothing_there,
            coalesce(finding.state in ('fixed', 'withdrawn') or reported_figure.is_as_corrected, false) as is_settled
        from core.verdict as verdict
        left join core.dim_agency as agency on verdict.agency_code = agency.code
        left join reported_agency
            on verdict.agency_code = reported_agency.agency_code and verdict.year = reported_agency.year
        left join reported_figure on verdict.line = reported_figure.line
        left join core.finding as finding on verdict.finding_id = finding.finding_id
    ),

    standing as (
        select
            subject,
            max(line) as line
        from found
        where nothing_there is null and not is_settled and values_now = values_seen
        group by subject
    )

    select
        found.line,
        found.values_now,
        case
            when found.nothing_there is not null then found.nothing_there
            when found.is_settled then 'settled'
            when found.line = standing.line then 'stands'
            when standing.line is not null then 'superseded'
            else 'fallen'
        end as decision_state
    from found
    left join standing on found.subject = standing.subject
) as judged
where core.verdict.line = judged.line;
