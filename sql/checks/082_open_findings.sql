-- What failed before and still fails, or fails again, is open. Its figures and words are written anew only where they are other ones: most
-- findings stay as they are for years, and texts cost most.
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
    term_values = failing.term_values,
    rule = failing.rule
from failing
where
    core.finding.finding_id = failing.finding_id
    and (
        core.finding.report_id is distinct from failing.report_id
        or core.finding.identity_id is distinct from failing.identity_id
        or core.finding.left_value is distinct from failing.left_value
        or core.finding.right_value is distinct from failing.right_value
        or core.finding.gap is distinct from failing.gap
        or core.finding.left_text is distinct from failing.left_text
        or core.finding.right_text is distinct from failing.right_text
        or core.finding.cells is distinct from failing.cells
        or core.finding.term_values is distinct from failing.term_values
        or core.finding.rule is distinct from failing.rule
    );
update core.finding
set
    state = 'open',
    progress = case when course.event in ('new', 'reopened') then course.event else 'still' end,
    last_night = :night,
    fixed_night = course.fixed_night,
    times_reopened = course.times_reopened
from failing
inner join (
    select
        finding_id,
        max(event) filter (where night = :night) as event,
        max(night) filter (where event = 'fixed') as fixed_night,
        count(*) filter (where event = 'reopened') as times_reopened
    from core.finding_event
    group by finding_id
) as course
    on failing.finding_id = course.finding_id
where core.finding.finding_id = failing.finding_id;
