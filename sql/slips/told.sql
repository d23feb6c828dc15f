-- What the texts of an agency's reports tell otherwise than their figures, by slip, with the sentence: for reference while the rest is
-- checked.
select
    slip.slip_no,
    finding.year,
    finding.file,
    finding.sheet || ' ' || finding.cell as place,
    kind.label_zh || '：' || outcome.label_zh as kind_zh,
    kind.label_en || ': ' || outcome.label_en as kind_en,
    finding.said_text,
    finding.wanted_text,
    coalesce(finding.table_cell, '') as table_cell,
    coalesce(concat_ws('：', reason.label_zh, finding.detail_zh), '') as cause_zh,
    coalesce(concat_ws(': ', reason.label_en, finding.detail_en), '') as cause_en,
    finding.sentence
from slip
inner join core.dim_agency as agency on slip.agency_id = agency.agency_id
inner join main.statement_finding as finding on agency.code = finding.agency_code
left join core.code_list as kind on kind.list = 'check_kind' and finding.check_kind = kind.code
left join core.code_list as outcome on outcome.list = 'check_outcome' and finding.check_outcome = outcome.code
left join core.code_list as reason on reason.list = 'likely_reason' and finding.likely_reason = reason.code
order by
    slip.slip_no,
    case finding.check_severity when 'warning' then 1 else 2 end,
    finding.year desc,
    finding.file,
    finding.statement_no,
    finding.check_kind,
    finding.said_text;
