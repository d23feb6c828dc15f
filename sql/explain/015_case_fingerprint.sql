-- All that the explanation of a case depends on: a fingerprint of the rows that it is made of, in whatever order they lie. Each is hashed
-- once more, since what the engine combines last could cancel out between rows; numbers of more than 64 bits are hashed by their text,
-- since of those 0 and -1 have the same hash.
create or replace temp table case_fingerprint as
with told as (
    select
        report_id,
        hash('report', years, finding_prefix, tables, cast(tolerance as varchar)) as row_hash
    from report_of_case
    union all
    select
        report_id,
        hash(years, indicator_id, breakdown_id, is_blank_count, whole, value, is_inexact, low, high) as row_hash
    from figure_of_case
    union all
    select
        report_of_case.report_id,
        hash('finding', report_of_case.years, finding.finding_id) as row_hash
    from report_of_case
    inner join core.finding as finding on report_of_case.other_id = finding.report_id
    where finding.state in ('open', 'judged')
    union all
    select
        report_id,
        hash(
            'roll-up', finding_id, is_member, is_complete, cast(tolerance as varchar), indicator_id, breakdown_id, factor,
            cast(constant as varchar), cast(constant_low as varchar), cast(constant_high as varchar)
        ) as row_hash
    from failing_roll_up
    union all
    select distinct
        report_of_case.report_id,
        hash('stated', report_of_case.years, check_outcome.identity_id) as row_hash
    from report_of_case
    inner join core.check_outcome as check_outcome on report_of_case.other_id = check_outcome.report_id
    inner join core.identity as identity on check_outcome.identity_id = identity.identity_id
    where identity.applies_if is not null
    union all
    select
        report_id,
        hash('remark', tolerance) as row_hash
    from core.report_remark
    union all
    select
        report_id,
        hash('remark on a figure', indicator_id, breakdown_id, weight, trusted, in_doubt, sign_may_flip) as row_hash
    from core.figure_remark
    union all
    select
        report_id,
        hash('swap', indicator_id, breakdown_id, other_indicator_id, other_breakdown_id) as row_hash
    from core.swap_pair
)

select
    told.report_id,
    concat_ws(' ', version(), count(*), sum(hash(told.row_hash))) as fingerprint
from told
semi join failing_case on told.report_id = failing_case.report_id
group by told.report_id;
