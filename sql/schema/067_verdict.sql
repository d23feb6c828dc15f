-- What reviewers decided about findings and figures, from data/verdicts.csv, and whether it still holds.
-- For analysts; read it through the views in schema main.
create table if not exists core.verdict (
    line integer,
    decision varchar,
    finding_id varchar,
    agency_code varchar,
    year smallint,
    indicator varchar,
    breakdown varchar,
    values_seen varchar,
    corrected_value decimal(18,6),
    reviewer varchar,
    decided_on date,
    decision_reason varchar,
    decision_state varchar,
    values_now varchar,
    clears integer,
    breaks integer
);
comment on table core.verdict is 'What reviewers decided about findings and figures, from data/verdicts.csv, and whether it still holds.';
comment on column core.verdict.line is 'Line in the file, from 1';
comment on column core.verdict.decision is 'accepted (the figures are right as they are), false_alarm (the identity does not apply here) or corrected';
comment on column core.verdict.finding_id is 'The finding; null for a correction, which is of a figure';
comment on column core.verdict.agency_code is 'Code of the agency';
comment on column core.verdict.year is 'Year of the report';
comment on column core.verdict.indicator is 'Code of the corrected indicator; null for a verdict on a finding';
comment on column core.verdict.breakdown is 'Code of its breakdown';
comment on column core.verdict.values_seen is 'The values that it is tied to: those that the reviewer saw';
comment on column core.verdict.corrected_value is 'What the figure should be';
comment on column core.verdict.reviewer is 'Who decided';
comment on column core.verdict.decided_on is 'When';
comment on column core.verdict.decision_reason is 'Why';
comment on column core.verdict.decision_state is 'stands; superseded (another line stands for the same); fallen (the values are others now); settled (nothing is wrong any more); unknown_agency, no_report, no_finding or no_figure (there is nothing that it could be on)';
comment on column core.verdict.values_now is 'The values of the last night';
comment on column core.verdict.clears is 'Of the findings that the corrected figure stands in, how many fail no more with the corrected figures';
comment on column core.verdict.breaks is 'Identities that do not fail as reported and fail with the corrected figures';
