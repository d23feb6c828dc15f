-- What each concept is for each agency and year that is followed anew, on whatever edition was used. A sum of several figures carries the
-- bounds of its parts, an open bound stays open, and one blank part leaves the sum blank; it never counts as 0. A blank that the identities
-- of its report determine counts with that value, and is told. Sums have the type that they are kept in, since all that is looked up of
-- them later would be converted each time.
create or replace temp table concept_figure as
with part as (
    select
        figure.report_id,
        term.concordance_id,
        cast(coalesce(figure.value, derived.value) as decimal(24, 6)) * term.coefficient as value,
        cast(
            case
                when figure.status = 'reported' then figure.value
                when derived.value is not null then derived.value
                when term.coefficient >= 0 then figure.low
                else figure.high
            end as decimal(24, 6)
        )
        * term.coefficient as low,
        cast(
            case
                when figure.status = 'reported' then figure.value
                when derived.value is not null then derived.value
                when term.coefficient >= 0 then figure.high
                else figure.low
            end as decimal(24, 6)
        )
        * term.coefficient as high,
        figure.status,
        figure.printed,
        derived.value is not null as is_derived
    from core.fact_indicator as figure
    inner join core.concordance_term as term
        on figure.indicator_id = term.indicator_id and figure.breakdown_id = term.breakdown_id
    inner join core.concordance as concordance on term.concordance_id = concordance.concordance_id
    inner join concept_of_batch as concept on concordance.concept_id = concept.concept_id
    inner join report_to_follow as report on figure.report_id = report.report_id
    left join core.derived_figure as derived
        on
            figure.report_id = derived.report_id
            and figure.indicator_id = derived.indicator_id
            and figure.breakdown_id = derived.breakdown_id
    where concept.batch = :batch
),

total as (
    select
        report_id,
        concordance_id,
        sum(value) as value,
        sum(low) as low,
        sum(high) as high,
        count(value) as parts_given,
        count(low) as lows_given,
        count(high) as highs_given,
        count(*) filter (where status in ('approximate', 'lower_bound', 'upper_bound')) as inexact,
        count(*) filter (where is_derived) as derived,
        max(status) as status,
        max(printed) as printed
    from part
    group by report_id, concordance_id
)

select
    total.report_id,
    report.agency_id,
    report.year,
    concordance.concept_id,
    total.concordance_id,
    concept.is_own,
    -- 近3000 is printed as 3000 and at most 2999; greatest and least pass over an end that is open
    cast(
        case
            when total.parts_given = concordance.terms
                then
                    least(
                        greatest(total.value, case when total.lows_given = concordance.terms then total.low end),
                        case when total.highs_given = concordance.terms then total.high end
                    )
        end as decimal(24, 6)
    ) as value,
    cast(
        case
            when total.parts_given = concordance.terms and total.lows_given = concordance.terms then total.low
        end as decimal(24, 6)
    ) as low,
    cast(
        case
            when total.parts_given = concordance.terms and total.highs_given = concordance.terms then total.high
        end as decimal(24, 6)
    ) as high,
    cast(
        case
            when total.parts_given = concordance.terms and total.inexact > 0 and concordance.terms = 1
                then cast(total.status as varchar)
            when total.parts_given = concordance.terms and total.inexact > 0 then 'approximate'
            when total.parts_given = concordance.terms and total.derived > 0 then 'derived'
            when total.parts_given = concordance.terms then 'reported'
            when total.parts_given > 0 then 'incomplete'
            when concordance.terms = 1 then cast(total.status as varchar)
            else 'blank'
        end as core.series_status
    ) as status,
    case when concordance.terms = 1 then total.printed end as printed,
    total.parts_given,
    cast(
        case
            when doubtful.hard = 1 then 'error'
            when doubtful.hard = 0 then 'doubt'
            else 'none'
        end as core.in_finding
    ) as finding,
    false as is_before
from total
inner join report_to_follow as report on total.report_id = report.report_id
inner join core.concordance as concordance on total.concordance_id = concordance.concordance_id
inner join concept_of_batch as concept on concordance.concept_id = concept.concept_id and concept.batch = :batch
left join doubtful_concept as doubtful
    on
        report.agency_id = doubtful.agency_id
        and report.year = doubtful.year
        and total.concordance_id = doubtful.concordance_id;
