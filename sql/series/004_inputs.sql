-- All that the series of a year are worked out from beside the years before: a fingerprint of the rows, in whatever order they lie. Each is
-- hashed once more, since what the engine combines last could cancel out between rows. No number here is wider than 64 bits: of wider
-- ones 0 and -1 have the same hash. What belongs to no year, the engine and the concepts, is a part of each.
create or replace temp table series_input as
with knowledge_row as (
    select hash('concept', concept_id, code, share_of) as row_hash from core.concept
    union all
    select hash('concordance', concordance_id, concept_id, terms) as row_hash from core.concordance
    union all
    select hash('term', concordance_id, coefficient, indicator_id, breakdown_id) as row_hash from core.concordance_term
    union all
    select hash('step', from_concordance_id, to_concordance_id, grade) as row_hash from core.concordance_step
),

knowledge as (
    select concat_ws(' ', version(), count(*), sum(hash(row_hash))) as fingerprint
    from knowledge_row
),

input as (
    select
        year,
        hash(report_id, agency_id, indicator_id, breakdown_id, value, low, high, status, printed) as row_hash
    from core.fact_indicator
    union all
    select
        report.year,
        hash('report', report.report_id, report.period, agency.agency_id, agency.level, agency.kind) as row_hash
    from core.report as report
    inner join core.dim_agency as agency on report.agency_id = agency.agency_id
    where report.state = 'current'
    union all
    select
        report.year,
        hash('derived', figure.report_id, figure.indicator_id, figure.breakdown_id, figure.value) as row_hash
    from core.derived_figure as figure
    inner join core.report as report on figure.report_id = report.report_id
    union all
    select
        year,
        hash('doubtful', agency_id, concordance_id, hard) as row_hash
    from doubtful_concept
)

select
    input.year,
    concat_ws(' ', count(*), sum(hash(input.row_hash)), knowledge.fingerprint) as fingerprint
from input
cross join knowledge
group by input.year, knowledge.fingerprint;
