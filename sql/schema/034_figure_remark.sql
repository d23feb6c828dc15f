-- What is known of single figures besides what they are: rows only where it differs from the usual.
-- For analysts; read it through the views in schema main.
create table if not exists core.figure_remark (
    report_id integer,
    indicator_id smallint,
    breakdown_id tinyint,
    weight decimal(18,6),
    trusted boolean,
    in_doubt boolean,
    sign_may_flip boolean
);
comment on table core.figure_remark is 'What is known of single figures besides what they are: rows only where it differs from the usual.';
comment on column core.figure_remark.report_id is 'The report';
comment on column core.figure_remark.indicator_id is 'The indicator';
comment on column core.figure_remark.breakdown_id is 'The breakdown';
comment on column core.figure_remark.weight is 'How reliable it is: the larger, the less it is to be changed; null for 1';
comment on column core.figure_remark.trusted is 'Whether it is certain, so that no explanation may change it';
comment on column core.figure_remark.in_doubt is 'Whether something else speaks against it';
comment on column core.figure_remark.sign_may_flip is 'Whether its sign may be wrong; null where only its indicator tells, which may be a difference';
