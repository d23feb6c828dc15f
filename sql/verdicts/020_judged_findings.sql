-- A finding that somebody accepted or called a false alarm on these very values is kept, but nobody has to do anything about it.
update core.finding
set state = 'judged'
from core.verdict as verdict
where
    core.finding.finding_id = verdict.finding_id
    and core.finding.state = 'open'
    and verdict.decision_state = 'stands';
