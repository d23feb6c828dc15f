-- The verdicts that somebody has to look at: those whose values are others now, and those that are on nothing.
select
    line,
    agency,
    year,
    decision_state,
    coalesce(text_zh, indicator_zh) as about_zh,
    coalesce(text_en, indicator_en) as about_en,
    values_seen,
    values_now,
    state.label_zh as state_zh,
    state.label_en as state_en
from main.verdict
inner join core.code_list as state on state.list = 'decision_state' and state.code = decision_state
where decision_state not in ('stands', 'superseded', 'settled')
order by line
limit :most;
