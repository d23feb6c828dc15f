-- What was claimed for one agency, year and period: every set of figures that any file gave.
-- For analysts; read it through the views in schema main.
create table if not exists core.report (
    report_id integer,
    agency_id integer,
    year smallint,
    period varchar,
    scope varchar,
    version integer,
    state core.report_state,
    digest varchar,
    figures integer,
    source_id integer,
    first_night integer,
    current_since integer
);
comment on table core.report is 'What was claimed for one agency, year and period: every set of figures that any file gave.';
comment on column core.report.report_id is 'Surrogate key';
comment on column core.report.agency_id is 'The agency';
comment on column core.report.year is 'Year reported on';
comment on column core.report.period is 'year, half1, half2, q1 to q4, m01 to m12, or part where it is not told which; only year stands in yearly views';
comment on column core.report.scope is 'Whom it counts as it states: own (the body itself), consolidated (bodies below it too) or unknown; its figures may sum more than it says';
comment on column core.report.version is 'Number among the claims for the agency, year and period, from 1';
comment on column core.report.state is 'current: in fact_indicator; conflict: differs from what is published; superseded: replaced by a newer version';
comment on column core.report.digest is 'SHA-256 over its figures; equal digests are one report';
comment on column core.report.figures is 'Figures, blank ones included';
comment on column core.report.source_id is 'The file that its cells are given in';
comment on column core.report.first_night is 'Night that met it first';
comment on column core.report.current_since is 'Night since which it is current, null where it is not';
