-- The codebook of the panel: what each column is and in which unit, what each flag means, and what to cite.
with entry as (
    select
        1 as part,
        concept_id as position,
        'column' as entry_kind,
        code as entry_name,
        label_zh,
        label_en,
        unit,
        role as concept_role,
        share_of
    from core.concept
    union all
    select
        2 as part,
        concept_id as position,
        'flags' as entry_kind,
        code || '_flags' as entry_name,
        label_zh || '：说明' as label_zh,
        label_en || ': flags' as label_en,
        '' as unit,
        '' as concept_role,
        cast(null as string) as share_of
    from core.concept
    union all
    select
        3 as part,
        0 as position,
        'code' as entry_kind,
        code as entry_name,
        label_zh,
        label_en,
        '' as unit,
        '' as concept_role,
        cast(null as string) as share_of
    from core.code_list
    where list = 'flag'
    union all
    select
        4 as part,
        0 as position,
        'citation' as entry_kind,
        snapshot as entry_name,
        cite_zh as label_zh,
        cite_en as label_en,
        '' as unit,
        '' as concept_role,
        cast(null as string) as share_of
    from main.citation
)

select
    entry_kind,
    entry_name,
    label_zh,
    label_en,
    unit,
    concept_role,
    share_of
from entry
order by
    part nulls last,
    position nulls last,
    entry_name nulls last;
