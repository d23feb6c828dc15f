-- Identities that fail, or failed before.
-- For analysts; read it through the views in schema main.
create table if not exists core.finding (
    finding_id varchar,
    report_id integer,
    identity_id smallint,
    left_value decimal(38,6),
    right_value decimal(38,6),
    gap decimal(38,6),
    left_text varchar,
    right_text varchar,
    cells varchar,
    term_values varchar,
    rule varchar,
    state varchar,
    progress varchar,
    first_night integer,
    last_night integer,
    fixed_night integer,
    times_reopened integer
);
comment on table core.finding is 'Identities that fail, or failed before.';
comment on column core.finding.finding_id is 'Natural key that survives re-runs: agency/year/edition/identity/instance';
comment on column core.finding.report_id is 'The report that it was found in last';
comment on column core.finding.identity_id is 'The identity';
comment on column core.finding.left_value is 'Sum of the left side';
comment on column core.finding.right_value is 'Sum of the right side';
comment on column core.finding.gap is 'Left minus right';
comment on column core.finding.left_text is 'Left side with labels and figures as printed';
comment on column core.finding.right_text is 'Right side with labels and figures as printed';
comment on column core.finding.cells is 'Cells that it stands on';
comment on column core.finding.term_values is 'Both sides as values alone, 441 = 114 + 373, without labels and cells: what a verdict is tied to';
comment on column core.finding.rule is 'Statement, tolerance and blank mode that it failed under last';
comment on column core.finding.state is 'open, judged (a verdict accepts it or calls it a false alarm), fixed (the same rule holds), unverifiable (the same rule cannot be checked any more) or withdrawn (the report or the rule is gone, or is another one)';
comment on column core.finding.progress is 'Against the night before: new, still, reopened (was fixed and fails again); else the state';
comment on column core.finding.first_night is 'Night that found it first';
comment on column core.finding.last_night is 'Night that found it last';
comment on column core.finding.fixed_night is 'Night that found it no more, the last one where there were several; null where it was never fixed';
comment on column core.finding.times_reopened is 'How often it failed again after it was fixed';
