-- Every figure of a current yearly report with the value that reviewers corrected it to, where a correction stands; the reported one beside.
create or replace view main.corrected_figure as
select
    figure.agency_code,
    figure.agency,
    figure.year,
    figure.edition,
    figure.table_code,
    figure.indicator_no,
    figure.indicator,
    figure.indicator_zh,
    figure.indicator_en,
    figure.unit,
    figure.breakdown,
    figure.breakdown_zh,
    figure.breakdown_en,
    coalesce(verdict.corrected_value, figure.value) as value,
    coalesce(verdict.corrected_value, figure.low) as low,
    coalesce(verdict.corrected_value, figure.high) as high,
    case when verdict.line is null then figure.status else 'corrected' end as status,
    figure.printed,
    figure.file,
    figure.sheet,
    figure.cell,
    figure.version,
    figure.scope,
    figure.value as reported_value,
    verdict.reviewer,
    verdict.decided_on,
    verdict.decision_reason
from main.figure as figure
left join core.verdict as verdict
    on
        figure.agency_code = verdict.agency_code
        and figure.year = verdict.year
        and figure.indicator = verdict.indicator
        and figure.breakdown = verdict.breakdown
        and verdict.decision = 'corrected'
        and verdict.decision_state = 'stands';
comment on view main.corrected_figure is 'Every figure of a current yearly report with the value that reviewers corrected it to; the reported one beside';
