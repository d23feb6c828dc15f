-- Writes out what each derived figure stands on: the other figures of its identity that are not 0, with their labels. Where the
-- identity runs over the columns of one row, these are the labels of the columns. What several identities told together
-- has its reason already.
update core.derived_figure
set
    figures = reason.figures,
    figures_en = reason.figures_en
from (
    with shape as (
        select
            identity_id,
            count(distinct indicator_id) = 1 as is_along_a_row
        from core.identity_term
        group by identity_id
    ),

    part as (
        select
            derived.report_id,
            derived.indicator_id,
            derived.breakdown_id,
            derived.identity_id,
            term.term_no,
            (term.factor > 0) <> (own.factor > 0) as is_added,
            abs(term.factor) as factor,
            abs(own.factor) as divisor,
            coalesce(term.value, earlier.value) as value,
            case when shape.is_along_a_row then breakdown.label_zh else indicator.label_zh end as label_zh,
            case when shape.is_along_a_row then breakdown.label_en else indicator.label_en end as label_en
        from core.derived_figure as derived
        inner join shape on derived.identity_id = shape.identity_id
        inner join open_term as own
            on
                derived.report_id = own.report_id
                and derived.identity_id = own.identity_id
                and derived.indicator_id = own.indicator_id
                and derived.breakdown_id = own.breakdown_id
        inner join open_term as term
            on derived.report_id = term.report_id and derived.identity_id = term.identity_id and own.term_no <> term.term_no
        inner join core.dim_indicator as indicator on term.indicator_id = indicator.indicator_id
        inner join core.dim_breakdown as breakdown on term.breakdown_id = breakdown.breakdown_id
        left join core.derived_figure as earlier
            on
                term.report_id = earlier.report_id
                and term.indicator_id = earlier.indicator_id
                and term.breakdown_id = earlier.breakdown_id
                and derived.round > earlier.round
        where derived.figures is null
        union all
        select
            derived.report_id,
            derived.indicator_id,
            derived.breakdown_id,
            derived.identity_id,
            cast(32767 as smallint) as term_no,
            (identity.constant > 0) <> (own.factor > 0) as is_added,
            1 as factor,
            abs(own.factor) as divisor,
            abs(identity.constant) as value,
            '' as label_zh,
            '' as label_en
        from core.derived_figure as derived
        inner join core.identity as identity on derived.identity_id = identity.identity_id
        inner join open_term as own
            on
                derived.report_id = own.report_id
                and derived.identity_id = own.identity_id
                and derived.indicator_id = own.indicator_id
                and derived.breakdown_id = own.breakdown_id
        where derived.figures is null
    ),

    signed_part as (
        select
            report_id,
            indicator_id,
            breakdown_id,
            term_no,
            divisor,
            case when is_added then ' + ' else ' - ' end
            || case when factor <> 1 then core.plain_number(factor) || ' × ' else '' end as sign,
            trim(label_zh || ' ' || core.plain_number(value)) as text_zh,
            trim(label_en || ' ' || core.plain_number(value)) as text_en
        from part
        where value <> 0
    )

    select
        report_id,
        indicator_id,
        breakdown_id,
        case when divisor = 1 then '' else '(' end
        || ltrim(string_agg(sign || text_zh, '' order by term_no), ' +')
        || case when divisor = 1 then '' else ') ÷ ' || core.plain_number(divisor) end as figures,
        case when divisor = 1 then '' else '(' end
        || ltrim(string_agg(sign || text_en, '' order by term_no), ' +')
        || case when divisor = 1 then '' else ') ÷ ' || core.plain_number(divisor) end as figures_en
    from signed_part
    group by report_id, indicator_id, breakdown_id, divisor
) as reason
where
    core.derived_figure.report_id = reason.report_id
    and core.derived_figure.indicator_id = reason.indicator_id
    and core.derived_figure.breakdown_id = reason.breakdown_id;
update core.derived_figure
set
    figures = '0',
    figures_en = '0'
where figures is null;
