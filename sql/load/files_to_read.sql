-- Files of the plan that are to be read and are not in the ledger yet as this night reads them. The cells of a report
-- are named in the file that gives it first: documents come last, since cells are found sooner in a workbook.
select
    plan.position,
    plan.file,
    plan.content_hash,
    plan.size,
    plan.action
from core.plan as plan
inner join core.night as night on plan.night = night.night
left join core.source_file as source
    on
        plan.file = source.file
        and plan.content_hash = source.content_hash
        and night.reader_version = source.reader_version
        and night.reading_knowledge = source.reading_knowledge
        and source.state = 'present'
        and (plan.action <> 'reread' or source.read_night = plan.night)
where plan.night = :night and plan.action in ('new', 'changed', 'reread') and source.source_id is null
order by
    regexp_matches(lower(plan.file), '\.(docx|docm|dotx|doc|dot|wps|wpt)$'),
    plan.position;
