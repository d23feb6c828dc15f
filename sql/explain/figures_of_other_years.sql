-- What the agencies of a batch reported for the year before and, where identities look back on it, for the year after, in
-- millionths.
select
    report_to_explain.report_id,
    figure.year - report_to_explain.year as year_offset,
    figure_cell.cell_no,
    cast(cast(figure.value as decimal(38, 6)) * 1000000 as bigint) as value
from report_to_explain
inner join core.fact_indicator as figure
    on
        report_to_explain.agency_id = figure.agency_id
        and figure.year between report_to_explain.year - 1 and report_to_explain.year + 1
        and report_to_explain.year <> figure.year
inner join core.report as report on figure.report_id = report.report_id
inner join figure_cell
    on figure.indicator_id = figure_cell.indicator_id and figure.breakdown_id = figure_cell.breakdown_id
where
    report_to_explain.batch = :batch
    and report.period = 'year'
    and figure.value is not null
    and (
        figure.year < report_to_explain.year
        or figure.indicator_id in (
            select indicator_id
            from core.identity_term
            where identity_id in (select identity_id from core.identity_term where year_offset <> 0)
        )
    );
