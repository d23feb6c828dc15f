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
    term_values = failing.term_values,
    rule = failing.rule,
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
