-- Files of the plan whose content is not in the ledger and that were not told as changed during the night.
select
    plan.file,
    plan.action
from core.plan as plan
left join core.source_file as source
    on plan.file = source.file and plan.content_hash = source.content_hash and source.state = 'present'
left join core.trouble as trouble
    on plan.file = trouble.file and plan.night = trouble.night and trouble.code = 'FILE_CHANGED'
where plan.action <> 'missing' and source.source_id is null and trouble.file is null
order by plan.file;
