-- Parts that a sentence lists against the total that it tells with them, by the sums that the form must satisfy. A list that has every
-- part must give the total, and none may exceed it. One that is short of it is told where the single part that it leaves out is
-- in the table with just what is missing; a list that ends in "and others", or that leaves out several, is nobody's slip.
-- Nothing is said where the sentence tells a figure twice, or with an inexact number.
create or replace temp table listed_sum as
select
    identity.identity_id,
    identity.edition,
    term.indicator_id,
    term.breakdown_id,
    term.side = 'left' as is_total,
    term.term_no
from core.identity as identity
inner join core.identity_term as term on identity.identity_id = term.identity_id
where
    identity.kind = 'sum'
    and identity.relation = '='
    and identity.strength = 'hard'
    and identity.applies_if is null
    and identity.tolerance = 0
    and coalesce(identity.constant, 0) = 0
    and identity.identity_id not in (
        select identity_id
        from core.identity_term
        where year_offset <> 0 or of_members or coefficient <> 1
    )
    and identity.identity_id in (
        select identity_id
        from core.identity_term
        group by identity_id
        having count(*) filter (where side = 'left') = 1 and count(*) filter (where side = 'right') > 1
    );

create or replace temp table told_term as
select
    told.file,
    told.sheet,
    told.cell,
    told.sentence,
    told.agency_code,
    told.year,
    listed.identity_id,
    listed.is_total,
    listed.indicator_id,
    listed.breakdown_id,
    told.statement_no,
    told.position,
    told.printed,
    told.value,
    told.status = 'reported' as is_exact,
    count(*) over (
        partition by
            told.file, told.sheet, told.cell, told.sentence, listed.identity_id, listed.indicator_id, listed.breakdown_id
    ) as times
from told
inner join core.dim_indicator as indicator on told.edition = indicator.edition and told.indicator = indicator.code
inner join core.dim_breakdown as breakdown on told.breakdown = breakdown.code
inner join listed_sum as listed
    on indicator.indicator_id = listed.indicator_id and breakdown.breakdown_id = listed.breakdown_id
where told.number_kind = 'count';

insert into found by name
with list as (
    select
        file,
        sheet,
        cell,
        sentence,
        agency_code,
        year,
        identity_id,
        min(statement_no) filter (where is_total) as statement_no,
        min(value) filter (where is_total) as total,
        count(*) filter (where not is_total) as parts,
        sum(value) filter (where not is_total) as value,
        string_agg(core.plain_number(value), ' + ' order by position) filter (where not is_total) as summands,
        max(position + length(printed)) as ends
    from told_term
    group by file, sheet, cell, sentence, agency_code, year, identity_id
    having
        count(*) filter (where is_total) = 1
        and count(*) filter (where not is_total) > 1
        and max(times) = 1
        and bool_and(is_exact)
        and min(position) filter (where is_total) < min(position) filter (where not is_total)
),

left_out as (
    select
        list.file,
        list.statement_no,
        list.identity_id,
        count(*) as parts,
        count(*) filter (where figure.value <> 0 or coalesce(figure.status, 'blank') not in ('reported', 'blank', 'not_applicable')) as filled,
        sum(figure.value) as value,
        bool_and(coalesce(figure.status, 'blank') in ('reported', 'blank', 'not_applicable')) as is_exact,
        min(indicator.path) filter (where figure.value <> 0) as path,
        min(indicator.label_en) filter (where figure.value <> 0) as label_en,
        min(breakdown.label_zh) filter (where figure.value <> 0 and breakdown.code <> 'total') as breakdown_zh,
        min(breakdown.label_en) filter (where figure.value <> 0 and breakdown.code <> 'total') as breakdown_en
    from list
    inner join core.dim_agency as agency on list.agency_code = agency.code
    inner join listed_sum as listed on list.identity_id = listed.identity_id and not listed.is_total
    inner join core.dim_indicator as indicator on listed.indicator_id = indicator.indicator_id
    inner join core.dim_breakdown as breakdown on listed.breakdown_id = breakdown.breakdown_id
    left join core.report as report
        on agency.agency_id = report.agency_id and list.year = report.year and report.period = 'year' and report.state = 'current'
    left join core.fact_indicator as figure
        on
            report.report_id = figure.report_id
            and listed.indicator_id = figure.indicator_id
            and listed.breakdown_id = figure.breakdown_id
    where not exists (
        select 1
        from told_term
        where
            told_term.file = list.file
            and told_term.sheet = list.sheet
            and told_term.cell = list.cell
            and told_term.sentence = list.sentence
            and told_term.identity_id = listed.identity_id
            and told_term.indicator_id = listed.indicator_id
            and told_term.breakdown_id = listed.breakdown_id
    )
    group by list.file, list.statement_no, list.identity_id
),

judged as (
    select
        list.*,
        coalesce(left_out.parts, 0) as parts_left_out,
        left_out.path,
        left_out.label_en,
        left_out.breakdown_zh,
        left_out.breakdown_en,
        case
            when list.value = list.total then 'agrees'
            when list.value > list.total or left_out.parts is null then 'differs'
            when
                left_out.is_exact
                and left_out.filled = 1
                and left_out.value = list.total - list.value
                and substr(list.sentence, cast(list.ends as bigint), 1) <> '等'
                then 'incomplete'
        end as check_outcome
    from list
    left join left_out
        on
            list.file = left_out.file
            and list.statement_no = left_out.statement_no
            and list.identity_id = left_out.identity_id
)

select
    file,
    statement_no,
    'list' as check_kind,
    check_outcome,
    case check_outcome when 'differs' then 'warning' when 'incomplete' then 'notice' end as check_severity,
    summands || ' = ' || core.plain_number(value) as said_text,
    value as said_value,
    core.plain_number(total) as wanted_text,
    total as wanted_value,
    case when check_outcome = 'incomplete' then 'left_out' end as likely_reason,
    case
        when check_outcome = 'incomplete'
            then coalesce(breakdown_zh, regexp_replace(path, '^(.* / )?([0-9]+[.．、]|（[一二三四五六七八九十]+）)?', '')) || ' ' || core.plain_number(total - value)
    end as detail_zh,
    case
        when check_outcome = 'incomplete' then coalesce(breakdown_en, label_en) || ' ' || core.plain_number(total - value)
    end as detail_en
from judged
where check_outcome is not null
order by file, statement_no, identity_id;
