-- Which rules fail where: a row for each region, agency and rule that fails there. For those who report on the quality of the forms.
select
    region_level,
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
    strength,
    edition,
    identity,
    agency_code
from main.finding_overview
order by
    case region_level when 'all' then 1 when 'province' then 2 when 'prefecture' then 3 when 'county' then 4 else 5 end nulls last,
    province nulls last,
    prefecture nulls last,
    county nulls last,
    agency_code nulls last,
    failed desc nulls last,
    edition nulls last,
    identity nulls last;
