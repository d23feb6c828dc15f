-- The night in numbers, for the summary on the console.
select
    (select count(*) from core.source_file where state = 'present') as files,
    (select count(*) from core.source_file where state = 'present' and reports > 0) as files_with_reports,
    (select coalesce(sum(content_cells), 0) from core.source_file where state = 'present') as content_cells,
    (select coalesce(sum(figure_cells), 0) from core.source_file where state = 'present') as figure_cells,
    (select coalesce(sum(label_cells), 0) from core.source_file where state = 'present') as label_cells,
    (select coalesce(sum(note_cells), 0) from core.source_file where state = 'present') as note_cells,
    (select coalesce(sum(note_cells_with_digits), 0) from core.source_file where state = 'present')
        as note_cells_with_digits,
    (
        select cast(round(coalesce(100.0 * sum(note_cells_with_digits) / nullif(sum(note_cells), 0), 0), 1) as decimal(4, 1))
        from core.source_file
        where state = 'present'
    ) as notes_with_digits_percent,
    (select coalesce(sum(reject_cells), 0) from core.source_file where state = 'present') as reject_cells,
    (select count(*) from core.report where state = 'current') as reports,
    (select count(*) from core.fact_indicator) as figures,
    (select count(*) from core.check_outcome) as checks,
    (select count(*) from core.check_outcome where outcome = 'holds') as holds,
    (select count(*) from core.check_outcome where outcome = 'fails') as fails,
    (select count(*) from core.check_outcome where outcome = 'cannot_be_checked') as cannot_be_checked,
    (select count(*) from core.finding where state = 'open' and progress = 'new') as findings_new,
    (select count(*) from core.finding where state = 'open' and progress = 'still') as findings_still,
    (select count(*) from core.finding where state = 'open' and progress = 'reopened') as findings_reopened,
    (select count(*) from core.finding where fixed_night = (select max(night) from core.night) and state = 'fixed') as findings_fixed,
    (
        select count(*)
        from core.finding_event
        where night = (select max(night) from core.night) and event in ('unverifiable', 'withdrawn')
    ) as findings_dropped,
    (select count(*) from core.finding where state = 'judged') as findings_judged,
    trouble.rejects,
    trouble.notices
from (
    select
        count(*) filter (where severity = 'reject') as rejects,
        count(*) filter (where severity = 'notice') as notices
    from main.file_trouble
) as trouble;
