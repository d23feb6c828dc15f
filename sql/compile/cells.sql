-- What members give for each cell of a form, added up, beside what the whole itself reported; an open end is null. Members are
-- those that somebody listed, and others may be missing from the list: so, unless a line says that there are none, only members that
-- have more than the whole contradict it, and only where the figure is no difference, of which another one may be negative.
with figure as (
    select
        fact.report_id,
        indicator.code as indicator,
        breakdown.code as breakdown,
        indicator.may_be_negative,
        fact.value,
        core.least_of(fact.status, fact.value, fact.low) as least,
        core.most_of(fact.status, fact.value, fact.high) as most,
        fact.status <> 'reported' as is_inexact,
        coalesce(fact.printed, core.plain_number(fact.value)) as printed
    from core.fact_indicator as fact
    inner join core.dim_indicator as indicator on fact.indicator_id = indicator.indicator_id
    inner join core.dim_breakdown as breakdown on fact.breakdown_id = breakdown.breakdown_id
    where fact.value is not null and (fact.report_id in (:members) or fact.report_id = :whole)
),

compiled as (
    select
        indicator,
        breakdown,
        bool_or(may_be_negative) as may_be_negative,
        count(*) as present,
        sum(value) as value,
        case when count(least) = count(*) then sum(least) end as least,
        case when count(most) = count(*) then sum(most) end as most,
        bool_or(is_inexact) as is_inexact,
        string_agg(cast(report_id as varchar), ' ' order by report_id) as reports
    from figure
    where report_id in (:members)
    group by indicator, breakdown
),

own as (
    select *
    from figure
    where report_id = :whole
),

list_of_members as (
    select count(*) > 0 as is_complete
    from core.report as report
    inner join core.agency_parent as relation on report.agency_id = relation.agency_id
    where
        report.report_id = :whole
        and core.has_all_members(relation.relation, relation.valid_from, relation.valid_to, report.year)
)

select
    coalesce(compiled.indicator, own.indicator) as indicator,
    coalesce(compiled.breakdown, own.breakdown) as breakdown,
    coalesce(compiled.present, 0) as present,
    compiled.value,
    compiled.least,
    compiled.most,
    coalesce(compiled.is_inexact, false) as is_inexact,
    coalesce(compiled.reports, '') as reports,
    own.value as own_value,
    own.printed as own_printed,
    case
        when compiled.value is null or own.value is null then 'one_side_only'
        when compiled.least > own.most and not compiled.may_be_negative then 'contradicts'
        when coalesce(compiled.most < own.least or compiled.least > own.most, false)
            then case
                when compiled.present < :count then 'members_missing'
                when list_of_members.is_complete then 'contradicts'
                else 'unlisted_bodies'
            end
        when compiled.present < :count then 'incomplete'
        else 'agrees'
    end as verdict
from compiled
full outer join own on compiled.indicator = own.indicator and compiled.breakdown = own.breakdown
cross join list_of_members
order by 1, 2;
