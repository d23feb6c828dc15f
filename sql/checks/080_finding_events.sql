-- What this night finds of each finding that the nights before it did not. Fixed is only what holds under the very rule that it failed
-- under; else it cannot be checked any more, or there is nothing left of it to check. A night that is done again after a crash forgets
-- first what it said, so that nothing is counted twice.
delete from core.finding_event
where night >= :night;
insert into core.finding_event (finding_id, night, event, gap, term_values)
with last_event as (
    select
        finding_id,
        max_by(event, night) as event,
        max_by(gap, night) as gap,
        max_by(term_values, night) as term_values
    from core.finding_event
    group by finding_id
),

failing_now as (
    select
        failing.finding_id,
        case
            when last_event.finding_id is null then 'new'
            when last_event.event = 'fixed' then 'reopened'
            when last_event.event in ('unverifiable', 'withdrawn') then 'changed'
            when last_event.term_values is distinct from failing.term_values then 'changed'
        end as event,
        failing.gap,
        failing.term_values
    from failing
    left join last_event on failing.finding_id = last_event.finding_id
),

not_failing_now as (
    select
        last_event.finding_id,
        last_event.event as last_event,
        case
            when
                check_outcome.outcome is null
                or core.rule_in_force(identity.statement, identity.blank_mode, identity.tolerance, remark.tolerance)
                is distinct from finding.rule
                then 'withdrawn'
            when check_outcome.outcome = 'holds' then 'fixed'
            else 'unverifiable'
        end as event,
        last_event.gap,
        last_event.term_values
    from last_event
    inner join core.finding as finding on last_event.finding_id = finding.finding_id
    left join core.report as former on finding.report_id = former.report_id
    left join core.report as report
        on
            former.agency_id = report.agency_id
            and former.year = report.year
            and former.period = report.period
            and report.state = 'current'
    left join core.check_outcome as check_outcome
        on report.report_id = check_outcome.report_id and finding.identity_id = check_outcome.identity_id
    left join core.identity as identity on check_outcome.identity_id = identity.identity_id
    left join core.report_remark as remark on report.report_id = remark.report_id
    where last_event.event <> 'fixed' and last_event.finding_id not in (select finding_id from failing)
)

select
    finding_id,
    :night as night,
    event,
    gap,
    term_values
from failing_now
where event is not null
union all
select
    finding_id,
    :night as night,
    event,
    gap,
    term_values
from not_failing_now
where event <> last_event
order by finding_id;
