-- What failed before and does not fail now is fixed, cannot be checked any more, or is withdrawn; its last night stays the one that
-- found it last. What only this night found, before it was cut off and done again, was never seen by anybody.
delete from core.finding
where finding_id not in (select finding_id from core.finding_event);
update core.finding
set
    state = event.event,
    progress = event.event,
    last_night = least(core.finding.last_night, event.night - 1),
    fixed_night = case when event.event = 'fixed' then event.night else core.finding.fixed_night end
from core.finding_event as event
where
    core.finding.finding_id = event.finding_id
    and event.night = :night
    and event.event in ('fixed', 'unverifiable', 'withdrawn');
