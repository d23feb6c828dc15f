-- What share of its whole a part is said to be, where the sentence tells the part and the whole. It is a slip only where it is the
-- share in no count that the sentence told before, nor in two of them together, nor that of a few parts together.
insert into found by name
with stated as (
    select
        said.file,
        said.statement_no,
        said.printed,
        said.value,
        length(regexp_extract(said.printed, '\.(\d+)', 1)) as digits,
        cast(power(10, length(regexp_extract(said.printed, '\.(\d+)', 1))) as double) as scale,
        base.statement_no as part_no,
        base.value as part,
        whole.value as whole,
        cast(base.value as double) / whole.value * 100 as true_value,
        total.identity_id is not null as is_total
    from told as said
    inner join told as base on said.file = base.file and said.said_of = base.statement_no
    inner join told as whole
        on
            base.file = whole.file
            and base.sheet = whole.sheet
            and base.cell = whole.cell
            and base.sentence = whole.sentence
            and whole.position < base.position
            and whole.number_kind = 'count'
            and whole.status = 'reported'
            and whole.value >= base.value
            and whole.value > 0
    left join (
        select
            part.file,
            part.statement_no as part_no,
            total.statement_no as total_no,
            min(part.identity_id) as identity_id
        from told_term as part
        inner join told_term as total
            on part.file = total.file and part.identity_id = total.identity_id and not part.is_total and total.is_total
        group by part.file, part.statement_no, total.statement_no
    ) as total
        on base.file = total.file and base.statement_no = total.part_no and whole.statement_no = total.total_no
    where said.measure = 'share' and said.is_percent and said.status = 'reported' and base.status = 'reported'
),

cut as (
    select
        *,
        core.rounding_of(true_value, value, scale) as rounding
    from stated
),

best as (
    select
        *,
        count(*) filter (where is_total) over (partition by file, statement_no) as totals
    from cut
    qualify
        row_number() over (partition by file, statement_no order by rounding is null, not is_total, whole) = 1
),

counted as (
    select
        file,
        sheet,
        cell,
        sentence,
        statement_no,
        position,
        value,
        row_number() over (partition by file, sheet, cell, sentence order by position) as nth,
        sum(value) over (partition by file, sheet, cell, sentence order by position) as running
    from told
    where number_kind = 'count' and status = 'reported' and indicator is not null
),

together as (
    select distinct
        best.file,
        best.statement_no
    from best
    inner join counted as base on best.file = base.file and best.part_no = base.statement_no
    inner join counted as part
        on
            base.file = part.file
            and base.sheet = part.sheet
            and base.cell = part.cell
            and base.sentence = part.sentence
            and part.nth between base.nth - 3 and base.nth
    inner join counted as whole
        on
            base.file = whole.file
            and base.sheet = whole.sheet
            and base.cell = whole.cell
            and base.sentence = whole.sentence
            and whole.position < base.position
    inner join counted as more
        on
            base.file = more.file
            and base.sheet = more.sheet
            and base.cell = more.cell
            and base.sentence = more.sentence
            and more.position between whole.position and base.position - 1
    where
        best.rounding is null
        and abs(
            (base.running - part.running + part.value) * 100
            / nullif(cast(whole.value + case when more.position > whole.position then more.value else 0 end as double), 0)
            - best.value
        ) < 1 / best.scale
)

select
    best.file,
    best.statement_no,
    'share' as check_kind,
    case when rounding is null then 'differs' else 'agrees' end as check_outcome,
    case when rounding is null then 'warning' end as check_severity,
    printed as said_text,
    value as said_value,
    core.plain_number(part) || ' / ' || core.plain_number(whole) || ' = '
    || core.plain_number(cast(round(true_value, cast(least(6, digits + 2) as integer)) as decimal(18, 6))) || '%' as wanted_text,
    cast(round(true_value, cast(least(6, digits + 2) as integer)) as decimal(18, 6)) as wanted_value,
    rounding
from best
left join together on best.file = together.file and best.statement_no = together.statement_no
where rounding is not null or is_total and totals = 1 and together.file is null
order by best.file, best.statement_no;
