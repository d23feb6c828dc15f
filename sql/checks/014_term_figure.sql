-- Every term of every identity with its figure, for every report: the one place where terms meet figures. That is far too much to be
-- kept, so it is a view, of which each check takes only the figures that tell it something.
create or replace temp view term_figure as
select
    report_of_year.report_id,
    term.identity_id,
    term.side,
    term.coefficient,
    term.adds,
    term.may_be_negative,
    term.is_plain,
    term.asks_for_zeros,
    figure.status,
    figure.value,
    figure.low,
    figure.high
from core.fact_indicator as figure
inner join checked_term as term
    on figure.indicator_id = term.indicator_id and figure.breakdown_id = term.breakdown_id
inner join report_of_year
    on figure.report_id = report_of_year.figure_report_id and term.year_offset = report_of_year.year_offset
anti join shadowed_term
    on
        figure.report_id = shadowed_term.report_id
        and term.identity_id = shadowed_term.identity_id
        and term.term_no = shadowed_term.term_no
        and term.indicator_id = shadowed_term.indicator_id;
