-- Blank figures that the identities of their report determine uniquely. They are no reported figures and stand in no fact table.
-- For analysts; read it through the views in schema main.
create table if not exists core.derived_figure (
    report_id integer,
    indicator_id smallint,
    breakdown_id tinyint,
    value decimal(18,6),
    round tinyint,
    identity_id smallint,
    identities integer,
    contradiction varchar,
    figures varchar,
    figures_en varchar,
    broken varchar,
    broken_en varchar
);
alter table core.derived_figure add column if not exists broken varchar;
alter table core.derived_figure add column if not exists broken_en varchar;
comment on table core.derived_figure is 'Blank figures that the identities of their report determine uniquely. They are no reported figures and stand in no fact table.';
comment on column core.derived_figure.report_id is 'The report';
comment on column core.derived_figure.indicator_id is 'The indicator';
comment on column core.derived_figure.breakdown_id is 'The breakdown';
comment on column core.derived_figure.value is 'The only value that the identities leave; null where they contradict each other';
comment on column core.derived_figure.round is '1 where reported figures alone tell it, more where it stands on figures derived before';
comment on column core.derived_figure.identity_id is 'The identity that tells it, the first of several';
comment on column core.derived_figure.identities is 'How many identities tell it';
comment on column core.derived_figure.contradiction is 'Why there is no value: disagree (identities tell different ones), impossible (a count would be negative or broken), broken (with it another identity fails), rests_on_contradiction; null where there is one';
comment on column core.derived_figure.figures is 'What the value is the sum of: the other figures of that identity that are not 0; where several identities tell it together, what they say';
comment on column core.derived_figure.figures_en is 'The same in English';
comment on column core.derived_figure.broken is 'The identities that the value would break';
comment on column core.derived_figure.broken_en is 'The same in English';
