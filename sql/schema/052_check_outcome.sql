-- Outcome of every identity that applies to a current report; what is not here does not apply.
-- For analysts; read it through the views in schema main.
create table if not exists core.check_outcome (
    report_id integer,
    identity_id smallint,
    outcome core.outcome,
    reason core.outcome_reason
);
comment on table core.check_outcome is 'Outcome of every identity that applies to a current report; what is not here does not apply.';
comment on column core.check_outcome.report_id is 'The report';
comment on column core.check_outcome.identity_id is 'The identity';
comment on column core.check_outcome.outcome is 'holds, fails or cannot_be_checked';
comment on column core.check_outcome.reason is 'Why it cannot be checked';
