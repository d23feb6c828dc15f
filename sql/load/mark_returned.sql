-- Files that are in the folder again, with the content that they had.
update core.source_file
set state = 'present'
where
    state = 'missing'
    and exists (
        select 1
        from core.plan as plan
        where
            plan.file = core.source_file.file
            and plan.content_hash = core.source_file.content_hash
            and plan.action <> 'missing'
    );
