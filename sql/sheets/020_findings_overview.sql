-- A sheet of the workbook findings_overview.xlsx: the rules that fail in the regions of one level, the most failing first; needs the table
-- that 010_findings_overview.sql makes.
select
    province,
    prefecture,
    county,
    agency,
    severity,
    text_zh,
    text_en,
    checked,
    failed,
    round(100 * rate, 1) as failing_percent,
    agencies_failing,
    largest_gap,
    gap_agency,
    gap_year,
    cause,
    cause_findings,
    kind,
    edition,
    identity
from temp.findings_overview
where region_level = ?
order by
    province,
    prefecture,
    county,
    agency_code,
    failed desc,
    edition,
    identity;
