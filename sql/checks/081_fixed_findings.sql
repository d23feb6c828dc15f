-- What failed before and does not fail now is fixed; its last night stays the one that found it last. What only this night found,
-- before it was cut off and done again, was never seen by anybody.
delete from core.finding
where finding_id not in (select finding_id from core.finding_event);
update core.finding
set
    state = 'fixed',
    progress = 'fixed',
    last_night = least(core.finding.last_night, event.night - 1),
    fixed_night = event.night
from core.finding_event as event
where
    core.finding.finding_id = event.finding_id
    and event.night = :night
    and event.event = 'fixed';
