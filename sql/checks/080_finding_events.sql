-- What this night finds of each finding that the nights before it did not. A night that is done again after a crash forgets first what
-- it said, so that nothing is counted twice.
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
            when last_event.term_values is distinct from failing.term_values then 'changed'
        end as event,
        failing.gap,
        failing.term_values
    from failing
    left join last_event on failing.finding_id = last_event.finding_id
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
    'fixed' as event,
    gap,
    term_values
from last_event
where event <> 'fixed' and finding_id not in (select finding_id from failing)
order by finding_id;
