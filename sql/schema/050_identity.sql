-- Identities as they are checked: one row an instance.
-- For analysts; read it through the views in schema main.
create table if not exists core.identity (
    identity_id smallint,
    edition varchar,
    code varchar,
    instance varchar,
    kind varchar,
    statement varchar,
    relation varchar,
    blank_mode varchar,
    tolerance decimal(18,6),
    constant decimal(18,6),
    right_constant decimal(18,6),
    strength varchar,
    severity varchar,
    basis varchar,
    applies_if varchar,
    table_code varchar,
    terms smallint,
    previous_terms smallint,
    text_zh varchar,
    text_en varchar,
    source varchar
);
comment on table core.identity is 'Identities as they are checked: one row an instance.';
comment on column core.identity.identity_id is 'Surrogate key';
comment on column core.identity.edition is 'Edition';
comment on column core.identity.code is 'Code of the identity';
comment on column core.identity.instance is 'Breakdown or indicator that the instance is for; total where there is one only';
comment on column core.identity.kind is 'sum, of_which, alternative, balance, equality, stock, carry_over, roll_up or bound';
comment on column core.identity.statement is 'Statement as written in the data';
comment on column core.identity.relation is '= <= >= < or >';
comment on column core.identity.blank_mode is 'What a figure that was not reported counts as, in the words of VTL';
comment on column core.identity.tolerance is 'By how much the sides may differ';
comment on column core.identity.constant is 'What is added to left minus right: the numbers of the statement';
comment on column core.identity.right_constant is 'What the numbers on the right side add up to';
comment on column core.identity.strength is 'hard: a failure is a slip; evidence: it may have a good reason';
comment on column core.identity.severity is 'error, warning or notice';
comment on column core.identity.basis is 'stated by the form, or inferred';
comment on column core.identity.applies_if is 'Known text that must stand in the table, null where none';
comment on column core.identity.table_code is 'Table that a report must have';
comment on column core.identity.terms is 'Number of terms';
comment on column core.identity.previous_terms is 'Number of terms of the year before';
comment on column core.identity.text_zh is 'What it says';
comment on column core.identity.text_en is 'What it says, in English';
comment on column core.identity.source is 'Where the rule comes from';
