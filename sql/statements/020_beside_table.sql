-- Figures of sentences that cannot be those of the table. Whose they are is the first explanation, since a text often tells of a whole
-- city where the table is of one body, or the other way round, and is nobody's slip then; next, that they are those of the year before.
-- What is linked to an indicator that is only near is not held against it.
insert into found by name
with differing as (
    select
        told.*,
        report.scope,
        told.scope_words is not null
        and not (coalesce(report.scope, 'unknown') = 'consolidated' and told.scope_words like '全%')
        and not (coalesce(report.scope, 'unknown') = 'own' and told.scope_words like '本%') as foreign_scope
    from told
    inner join core.dim_agency as agency on told.agency_code = agency.code
    left join core.report as report
        on agency.agency_id = report.agency_id and told.year = report.year and report.period = 'year' and report.state = 'current'
    where told.beside_table = 'differs' and told.score = 1
)

select
    told.file,
    told.statement_no,
    'table' as check_kind,
    'differs' as check_outcome,
    case when foreign_scope then 'notice' else 'warning' end as check_severity,
    told.printed as said_text,
    told.value as said_value,
    coalesce(told.table_printed, core.plain_number(told.table_value)) as wanted_text,
    told.table_value as wanted_value,
    case
        when foreign_scope then 'scope'
        when previous.value = told.value and told.value <> 0 then 'previous_year'
    end as likely_reason,
    case
        when foreign_scope
            then '文中：' || told.scope_words
                || case told.scope when 'own' then '；表：本机关' when 'consolidated' then '；表：含下级' else '；表未写明口径' end
        when previous.value = told.value and told.value <> 0
            then previous.year || ' 年：' || core.plain_number(previous.value)
    end as detail_zh,
    case
        when foreign_scope
            then 'text: ' || told.scope_words
                || case told.scope
                    when 'own' then '; table: the body itself'
                    when 'consolidated' then '; table: bodies below it too'
                    else '; the table does not say whose its figures are'
                end
        when previous.value = told.value and told.value <> 0
            then previous.year || ': ' || core.plain_number(previous.value)
    end as detail_en
from differing as told
left join figure_before as previous on told.file = previous.file and told.statement_no = previous.statement_no
order by told.file, told.statement_no;
