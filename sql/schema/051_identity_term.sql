-- Terms of identities. A term of another year may be met by the same code in several editions: one row each.
-- For analysts; read it through the views in schema main.
create table if not exists core.identity_term (
    identity_id smallint,
    term_no smallint,
    side core.side,
    coefficient decimal(18,6),
    indicator_id smallint,
    breakdown_id tinyint,
    year_offset tinyint,
    of_members boolean
);
comment on table core.identity_term is 'Terms of identities. A term of another year may be met by the same code in several editions: one row each.';
comment on column core.identity_term.identity_id is 'The identity';
comment on column core.identity_term.term_no is 'Number in the statement, from 1';
comment on column core.identity_term.side is 'Side of the statement';
comment on column core.identity_term.coefficient is 'What the figure is multiplied by';
comment on column core.identity_term.indicator_id is 'The indicator';
comment on column core.identity_term.breakdown_id is 'The breakdown';
comment on column core.identity_term.year_offset is '0 for the year of the report, -1 for the year before';
comment on column core.identity_term.of_members is 'Whether the figures of the direct members are added up instead of the own one';
