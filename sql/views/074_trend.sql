-- Every concept of every agency beside the years before: change, growth, share of its whole, and whether they may be compared. Where the
-- form changed, the grade says how and the note why; over a break there is no change. A percentage of a base below 10 is not given.
-- Growth over three and five years is the yearly rate (CAGR), and only where the concept stayed the same, exactly or nearly.
create or replace view main.trend as
with own as (
    select
        figure.agency_id,
        figure.year,
        figure.concept_id,
        figure.report_id,
        figure.value,
        figure.low,
        figure.high,
        figure.status,
        figure.printed,
        figure.parts_given,
        figure.finding,
        figure.concordance_id,
        coalesce(whole.concept_id, figure.concept_id) as family,
        whole.concept_id is not null as is_share
    from core.series_figure as figure
    inner join core.concept as concept on figure.concept_id = concept.concept_id
    left join core.concept as whole on concept.share_of = whole.code
),

beside as (
    select
        *,
        lag(year) over years as earlier_year,
        lag(value) over years as earlier_value,
        lag(low) over years as earlier_low,
        lag(high) over years as earlier_high,
        lag(status) over years as earlier_status,
        lag(concordance_id) over years as earlier_concordance_id,
        max(value) over three_before as value_3,
        max(concordance_id) over three_before as concordance_3,
        max(value) over five_before as value_5,
        max(concordance_id) over five_before as concordance_5,
        max(case when not is_share then value end) over report_family as whole_value,
        max(case when not is_share then low end) over report_family as whole_low,
        max(case when not is_share then high end) over report_family as whole_high,
        max(case when not is_share and finding = 'error' then 1 else 0 end) over report_family as whole_in_error
    from own
    window
        years as (partition by agency_id, concept_id order by year),
        three_before as (
            partition by agency_id, concept_id order by year
            range between 3 preceding and 3 preceding
        ),
        five_before as (
            partition by agency_id, concept_id order by year
            range between 5 preceding and 5 preceding
        ),
        report_family as (partition by report_id, family)
),

compared as (
    select
        beside.*,
        case when beside.earlier_year = beside.year - 1 then beside.earlier_value end as previous_value,
        case when beside.earlier_year = beside.year - 1 then beside.earlier_low end as previous_low,
        case when beside.earlier_year = beside.year - 1 then beside.earlier_high end as previous_high,
        case when beside.earlier_year = beside.year - 1 then beside.earlier_status end as previous_status,
        case when beside.earlier_year = beside.year - 1 then beside.earlier_concordance_id end as previous_concordance_id,
        case
            when beside.earlier_concordance_id is null then null
            when beside.earlier_concordance_id = beside.concordance_id then 'exact'
            else step.grade
        end as comparability,
        step.note_zh,
        step.note_en,
        beside.concordance_3 = beside.concordance_id or coalesce(step_3.grade in ('exact', 'near'), false) as same_3,
        beside.concordance_5 = beside.concordance_id or coalesce(step_5.grade in ('exact', 'near'), false) as same_5
    from beside
    left join core.concordance_step as step
        on
            beside.earlier_concordance_id = step.from_concordance_id
            and beside.concordance_id = step.to_concordance_id
    left join core.concordance_step as step_3
        on
            beside.concordance_3 = step_3.from_concordance_id
            and beside.concordance_id = step_3.to_concordance_id
    left join core.concordance_step as step_5
        on
            beside.concordance_5 = step_5.from_concordance_id
            and beside.concordance_id = step_5.to_concordance_id
),

reported as (
    select
        agency_id,
        year + 1 as year_after
    from core.report
    where state = 'current' and period = 'year'
)

select
    agency.code as agency_code,
    agency.name as agency,
    agency.level,
    agency.kind,
    agency.region_code,
    compared.year,
    compared.concept_id as concept_no,
    concept.code as concept,
    concept.label_zh as concept_zh,
    concept.label_en as concept_en,
    concept.unit,
    concordance.edition,
    compared.value,
    compared.low,
    compared.high,
    compared.status,
    compared.printed,
    compared.previous_value,
    compared.previous_low,
    compared.previous_high,
    previous_concordance.edition as previous_edition,
    compared.earlier_year,
    compared.comparability,
    compared.note_zh,
    compared.note_en,
    case when compared.comparability <> 'broken' then compared.value - compared.previous_value end as change,
    case when compared.comparability <> 'broken' then compared.low - compared.previous_high end as change_low,
    case when compared.comparability <> 'broken' then compared.high - compared.previous_low end as change_high,
    case
        when compared.comparability <> 'broken' and abs(compared.previous_value) >= 10
            then
                round(
                    cast(compared.value - compared.previous_value as double)
                    / nullif(abs(cast(compared.previous_value as double)), 0) * 100,
                    2
                )
    end as change_percent,
    case
        when compared.same_3 and compared.value_3 >= 10 and compared.value > 0
            then
                round(
                    (power(cast(compared.value as double) / nullif(cast(compared.value_3 as double), 0), 1.0 / 3) - 1) * 100,
                    2
                )
    end as growth_3_years,
    case
        when compared.same_5 and compared.value_5 >= 10 and compared.value > 0
            then
                round(
                    (power(cast(compared.value as double) / nullif(cast(compared.value_5 as double), 0), 1.0 / 5) - 1) * 100,
                    2
                )
    end as growth_5_years,
    concept.share_of,
    case when compared.is_share then compared.whole_value end as share_base,
    case when compared.is_share then compared.whole_low end as share_base_low,
    case when compared.is_share then compared.whole_high end as share_base_high,
    case
        when compared.is_share and compared.whole_value >= 10
            then
                round(
                    cast(compared.value as double) / nullif(cast(compared.whole_value as double), 0) * 100,
                    2
                )
    end as share_percent,
    compared.is_share and compared.whole_in_error = 1 as share_base_in_error,
    compared.finding,
    concordance.expression,
    concordance.terms as parts,
    compared.parts_given,
    concat_ws(
        ' ',
        case when compared.status <> 'reported' then compared.status end,
        case when compared.previous_status <> 'reported' then 'previous_' || compared.previous_status end,
        case
            when compared.previous_status is null and reported.agency_id is null then 'no_previous_report'
            when compared.previous_status is null and compared.earlier_year is null and concordance.grade = 'new'
                then 'new_in_form'
            when compared.previous_status is null then 'not_in_previous_report'
        end,
        case
            when compared.comparability <> 'exact' and compared.previous_status is not null
                then 'form_' || compared.comparability
        end,
        case when abs(compared.previous_value) < 10 then 'small_base' end,
        case when compared.is_share and compared.whole_value < 10 then 'small_whole' end,
        case when compared.is_share and compared.whole_in_error = 1 then 'whole_in_error' end,
        case when compared.finding <> 'none' then 'in_finding' end
    ) as flags,
    source.file
from compared
inner join core.concordance as concordance on compared.concordance_id = concordance.concordance_id
inner join core.concept as concept on compared.concept_id = concept.concept_id
left join core.concordance as previous_concordance
    on compared.previous_concordance_id = previous_concordance.concordance_id
inner join core.dim_agency as agency on compared.agency_id = agency.agency_id
inner join core.report as report on compared.report_id = report.report_id
left join core.source_file as source on report.source_id = source.source_id
left join reported on compared.agency_id = reported.agency_id and compared.year = reported.year_after;
comment on view main.trend is 'Every concept of every agency beside the years before, with what may be compared and what may not';
