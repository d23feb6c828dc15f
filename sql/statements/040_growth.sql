-- By how much a count is said to have grown or fallen since the year before, where the table of the year before is there and the
-- count is the table's. A percentage is right where it is the quotient rounded, truncated or rounded up at its last digit. What is
-- wrong is a notice, as the figure of the year before may have been corrected since.
insert into found by name
with stated as (
    select
        said.file,
        said.statement_no,
        said.printed,
        said.value,
        said.is_percent,
        said.sheet,
        said.cell,
        said.sentence,
        said.position,
        case said.measure when 'growth' then 1 else -1 end as direction,
        length(regexp_extract(said.printed, '\.(\d+)', 1)) as digits,
        base.value as this_year,
        previous.value as last_year,
        previous.year as other_year
    from told as said
    inner join told as base on said.file = base.file and said.said_of = base.statement_no
    inner join figure_before as previous on base.file = previous.file and base.statement_no = previous.statement_no
    where
        said.measure in ('growth', 'fall')
        and said.status = 'reported'
        and base.beside_table = 'agrees'
        and (previous.value > 0 or not said.is_percent)
),

computed as (
    select
        *,
        case
            when is_percent then direction * (cast(this_year as double) - last_year) / nullif(last_year, 0) * 100
            else cast(direction * (this_year - last_year) as double)
        end as true_value,
        case when is_percent then direction * (cast(this_year as double) - last_year) / nullif(this_year, 0) * 100 end
            as over_this_year,
        cast(power(10, digits) as double) as scale
    from stated
),

cut as (
    select
        *,
        case
            when is_percent or abs(true_value - value) < 1e-9 then core.rounding_of(true_value, value, scale)
        end as rounding,
        round(true_value, cast(least(6, digits + 2) as integer)) as shown
    from computed
),

-- A growth that another count of its sentence has, since a sentence may tell it of a whole behind a part.
of_another as (
    select distinct
        cut.file,
        cut.statement_no
    from cut
    inner join told as other
        on
            cut.file = other.file
            and cut.sheet = other.sheet
            and cut.cell = other.cell
            and cut.sentence = other.sentence
            and other.position < cut.position
            and other.number_kind = 'count'
    inner join figure_before as previous on other.file = previous.file and other.statement_no = previous.statement_no
    where
        cut.rounding is null
        and abs(
            direction * (cast(other.value as double) - previous.value)
            * case when cut.is_percent then 100 / nullif(cast(previous.value as double), 0) else 1 end
            - cut.value
        ) < 1 / cut.scale
)

select
    cut.file,
    cut.statement_no,
    case when is_percent then 'growth' else 'change' end as check_kind,
    case when rounding is null then 'differs' else 'agrees' end as check_outcome,
    case when rounding is null then 'notice' end as check_severity,
    printed as said_text,
    value as said_value,
    case
        when is_percent and direction = 1
            then '(' || core.plain_number(this_year) || ' − ' || core.plain_number(last_year) || ') / ' || core.plain_number(last_year)
        when is_percent
            then '(' || core.plain_number(last_year) || ' − ' || core.plain_number(this_year) || ') / ' || core.plain_number(last_year)
        when direction = 1 then core.plain_number(this_year) || ' − ' || core.plain_number(last_year)
        else core.plain_number(last_year) || ' − ' || core.plain_number(this_year)
    end
    || ' = '
    || replace(core.plain_number(try_cast(shown as decimal(18, 6))), '-', '−')
    || case when is_percent then '%' else '' end as wanted_text,
    try_cast(shown as decimal(18, 6)) as wanted_value,
    rounding,
    case
        when rounding is null and value > 0 and abs(abs(true_value) * scale - value * scale) < 1 then 'other_direction'
        when rounding is null and abs(over_this_year * scale - value * scale) < 1 then 'over_this_year'
    end as likely_reason
from cut
left join of_another on cut.file = of_another.file and cut.statement_no = of_another.statement_no
where true_value is not null and of_another.file is null
order by cut.file, cut.statement_no;
