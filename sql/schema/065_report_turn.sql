-- Reports that ceased to be current, or became so again, night by night.
-- For those who run the night.
create table if not exists core.report_turn (
    night integer,
    report_id integer,
    was_current boolean,
    state core.report_state
);
comment on table core.report_turn is 'Reports that ceased to be current, or became so again, night by night.';
comment on column core.report_turn.night is 'The night';
comment on column core.report_turn.report_id is 'The report';
comment on column core.report_turn.was_current is 'Whether it was current before';
comment on column core.report_turn.state is 'What it became';
