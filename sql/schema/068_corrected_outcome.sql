-- Outcome of the identities in which a corrected figure stands, with the corrected figures in the place of the reported ones.
-- For analysts; read it through the views in schema main.
create table if not exists core.corrected_outcome (
    report_id integer,
    identity_id smallint,
    outcome core.outcome,
    gap decimal(38,6)
);
comment on table core.corrected_outcome is 'Outcome of the identities in which a corrected figure stands, with the corrected figures in the place of the reported ones.';
comment on column core.corrected_outcome.report_id is 'The report';
comment on column core.corrected_outcome.identity_id is 'The identity';
comment on column core.corrected_outcome.outcome is 'holds, fails or cannot_be_checked; null where its blank mode does not ask';
comment on column core.corrected_outcome.gap is 'Left minus right';
