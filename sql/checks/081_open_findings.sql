-- What failed before and still fails, or fails again, is open, with the figures of this night.
update core.finding
set
    report_id = failing.report_id,
    identity_id = failing.identity_id,
    left_value = failing.left_value,
    right_value = failing.right_value,
    gap = failing.gap,
    left_text = failing.left_text,
    right_text = failing.right_text,
    cells = failing.cells,
    state = 'open',
    last_night = :night
from failing
where core.finding.finding_id = failing.finding_id;
