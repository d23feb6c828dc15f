-- Blank figures that the identities of their report determine, with the identity that tells them. Where the identities contradict
-- each other there is no value.
create or replace view main.derived_figure as
select
    agency.code as agency_code,
    agency.name as agency,
    report.year,
    indicator.edition,
    indicator.code as indicator,
    breakdown.code as breakdown,
    indicator.path as label,
    breakdown.label_zh as breakdown_label,
    indicator.label_en,
    breakdown.label_en as breakdown_en,
    derived.value,
    indicator.unit,
    derived.round,
    derived.identities,
    derived.contradiction,
    derived.figures,
    derived.figures_en,
    derived.broken,
    derived.broken_en,
    figure.status,
    identity.code as identity,
    identity.text_zh,
    identity.text_en,
    source.file,
    core.cell_reference(figure.row_no, figure.column_no) as cell
from core.derived_figure as derived
inner join core.report as report on derived.report_id = report.report_id
inner join core.dim_agency as agency on report.agency_id = agency.agency_id
inner join core.dim_indicator as indicator on derived.indicator_id = indicator.indicator_id
inner join core.dim_breakdown as breakdown on derived.breakdown_id = breakdown.breakdown_id
inner join core.identity as identity on derived.identity_id = identity.identity_id
inner join core.fact_indicator as figure
    on
        derived.report_id = figure.report_id
        and derived.indicator_id = figure.indicator_id
        and derived.breakdown_id = figure.breakdown_id
left join core.source_file as source on report.source_id = source.source_id;
comment on view main.derived_figure is 'Blank figures that the identities of their report determine';
