-- All that the series of an agency and year are worked out from beside its years before: how many rows, and the sum of their hashes, in
-- whatever order they lie. Each is hashed once more, since what the engine combines last could cancel out between rows. No number here is
-- wider than 64 bits: of wider ones 0 and -1 have the same hash. What belongs to no agency, the engine and the concepts, is the basis.
create or replace temp table input_of_year as
with knowledge_row as (
    select hash('concept', concept_id, code, share_of) as row_hash from core.concept
    union all
    select hash('concordance', concordance_id, concept_id, terms) as row_hash from core.concordance
    union all
    select hash('term', concordance_id, coefficient, indicator_id, breakdown_id) as row_hash from core.concordance_term
    union all
    select hash('step', from_concordance_id, to_concordance_id, grade) as row_hash from core.concordance_step
),

basis as (
    select concat_ws(' ', :program, version(), count(*), sum(hash(row_hash))) as basis
    from knowledge_row
),

input as (
    select
        agency_id,
        year,
        hash(report_id, agency_id, indicator_id, breakdown_id, value, low, high, status, printed) as row_hash
    from core.fact_indicator
    union all
    select
        report.agency_id,
        report.year,
        hash('report', report.report_id, report.period, agency.agency_id, agency.level, agency.kind) as row_hash
    from core.report as report
    inner join core.dim_agency as agency on report.agency_id = agency.agency_id
    where report.state = 'current'
    union all
    select
        report.agency_id,
        report.year,
        hash('derived', figure.report_id, figure.indicator_id, figure.breakdown_id, figure.value) as row_hash
    from core.derived_figure as figure
    inner join core.report as report on figure.report_id = report.report_id
    union all
    select
        agency_id,
        year,
        hash('doubtful', agency_id, concordance_id, hard) as row_hash
    from doubtful_concept
)

select
    input.agency_id,
    input.year,
    count(*) as inputs,
    sum(hash(input.row_hash)) as hashes,
    basis.basis
from input
cross join basis
group by input.agency_id, input.year, basis.basis;
