-- Concepts of a batch that are followed anew beside the years before, so that every view and report looks up what would be worked out again
-- and again otherwise. Growth over three and five years is the yearly rate (CAGR), and only where the concept stayed the same, exactly or
-- nearly, and both figures are exact and in no identity that must hold and fails.
create or replace temp table followed_figure as
with figure as (
    select
        concept_figure.*,
        whole.concept_id as whole_concept_id,
        concept_figure.status in ('reported', 'derived') and concept_figure.finding <> 'error' as is_sound
    from concept_figure
    inner join core.concept as concept on concept_figure.concept_id = concept.concept_id
    left join core.concept as whole on concept.share_of = whole.code
),

beside as (
    select
        *,
        lag(year) over years as earlier_year,
        case when earlier_year = year - 1 then lag(value) over years end as previous_value,
        case when earlier_year = year - 1 then lag(low) over years end as previous_low,
        case when earlier_year = year - 1 then lag(high) over years end as previous_high,
        case when earlier_year = year - 1 then lag(status) over years end as previous_status,
        case when earlier_year = year - 1 then lag(finding) over years end as previous_finding,
        lag(concordance_id) over years as earlier_concordance_id,
        max(case when is_sound then value end) over three_before as value_3,
        max(concordance_id) over three_before as concordance_3,
        max(case when is_sound then value end) over five_before as value_5,
        max(concordance_id) over five_before as concordance_5
    from figure
    window
        years as (partition by agency_id, concept_id order by year, concordance_id),
        three_before as (
            partition by agency_id, concept_id order by year
            range between 3 preceding and 3 preceding
        ),
        five_before as (
            partition by agency_id, concept_id order by year
            range between 5 preceding and 5 preceding
        )
),

compared as (
    select
        beside.*,
        cast(
            case
                when beside.earlier_concordance_id is null then null
                when beside.earlier_concordance_id = beside.concordance_id then 'exact'
                else step.grade
            end as core.comparability
        ) as comparability,
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
    where not beside.is_before
),

whole as (
    select
        report_id,
        concept_id,
        max(value) as whole_value,
        max(low) as whole_low,
        max(high) as whole_high,
        bool_or(finding = 'error') as whole_in_error,
        max(previous_value) as whole_previous_value,
        max(previous_low) as whole_previous_low,
        max(previous_high) as whole_previous_high,
        bool_or(previous_finding = 'error') as whole_previous_in_error,
        max(comparability) as whole_comparability,
        max(concordance_id) as whole_concordance_id,
        max(earlier_concordance_id) as whole_earlier_concordance_id
    from compared
    where whole_concept_id is null
    group by
        report_id,
        concept_id
)

select
    compared.report_id,
    compared.agency_id,
    compared.year,
    compared.concept_id,
    compared.concordance_id,
    compared.value,
    compared.low,
    compared.high,
    compared.status,
    compared.printed,
    compared.parts_given,
    compared.finding,
    compared.earlier_year,
    compared.previous_value,
    compared.previous_low,
    compared.previous_high,
    compared.previous_status,
    compared.earlier_concordance_id,
    compared.comparability,
    case
        when compared.is_sound and compared.same_3 and compared.value_3 >= 10 and compared.value > 0
            then
                round(
                    (power(cast(compared.value as double) / nullif(cast(compared.value_3 as double), 0), 1.0 / 3) - 1) * 100,
                    2
                )
    end as growth_3_years,
    case
        when compared.is_sound and compared.same_5 and compared.value_5 >= 10 and compared.value > 0
            then
                round(
                    (power(cast(compared.value as double) / nullif(cast(compared.value_5 as double), 0), 1.0 / 5) - 1) * 100,
                    2
                )
    end as growth_5_years,
    whole.whole_value,
    whole.whole_low,
    whole.whole_high,
    coalesce(whole.whole_in_error, false) as whole_in_error,
    compared.previous_finding,
    whole.whole_previous_value,
    whole.whole_previous_low,
    whole.whole_previous_high,
    coalesce(whole.whole_previous_in_error, false) as whole_previous_in_error,
    whole.whole_comparability,
    whole.whole_concordance_id,
    whole.whole_earlier_concordance_id
from compared
left join whole on compared.report_id = whole.report_id and compared.whole_concept_id = whole.concept_id
where compared.is_own;
