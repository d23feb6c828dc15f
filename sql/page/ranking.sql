-- Agencies among their peers, a province after the other, cut so that no file is long. Not ranked is what stands in an identity that must
-- hold and fails.
select
    case cut.cut
        when 'none' then cut.province_part
        when 'concept' then cut.province_part || '_' || trend.concept_no
        else cut.province_part || '_' || trend.concept_no || '_' || trend.year
    end as file,
    trend.concept_no,
    trend.year,
    trend.level,
    trend.kind,
    trend.agency_no,
    trend.value,
    trend.rank_of_value,
    trend.low,
    trend.high
from page_trend as trend
inner join page_ranking_cut as cut on substr(trend.part, 1, 2) = cut.province_part
where trend.value is not null
order by
    cut.province_part nulls last,
    trend.concept_no nulls last,
    trend.year nulls last,
    trend.level nulls last,
    trend.kind nulls last,
    trend.rank_of_value nulls last,
    trend.agency_no nulls last;
