-- Another claim holds now, or this one holds again.
update core.report
set
    state = cast(:state as core.report_state),
    current_since = case when :state = 'current' then cast(:night as integer) end
where report_id = :report_id;
insert into core.report_turn
values (cast(:night as integer), :report_id, :was_current, cast(:state as core.report_state));
