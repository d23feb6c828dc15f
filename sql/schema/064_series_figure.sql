-- What each concept is for each agency and year, worked out anew every night from the figures of current reports.
-- For analysts; read it through the views in schema main.
create table if not exists core.series_figure (
    report_id integer,
    agency_id integer,
    year smallint,
    concept_id smallint,
    concordance_id smallint,
    value decimal(24,6),
    low decimal(24,6),
    high decimal(24,6),
    status varchar,
    printed varchar,
    parts_given integer,
    finding varchar
);
comment on table core.series_figure is 'What each concept is for each agency and year, worked out anew every night from the figures of current reports.';
comment on column core.series_figure.report_id is 'The report';
comment on column core.series_figure.agency_id is 'The agency';
comment on column core.series_figure.year is 'Year reported on';
comment on column core.series_figure.concept_id is 'The concept';
comment on column core.series_figure.concordance_id is 'The concept in the edition of the report';
comment on column core.series_figure.value is 'Value in the unit of the concept; null where a part of it is blank';
comment on column core.series_figure.low is 'Least possible value; null where open or without a value';
comment on column core.series_figure.high is 'Greatest possible value; null where open or without a value';
comment on column core.series_figure.status is 'reported, derived (a blank part was determined by identities), approximate, lower_bound, upper_bound, incomplete (some parts are blank), blank, not_applicable or unreadable';
comment on column core.series_figure.printed is 'Text as printed where it is one figure and its text says more than its value';
comment on column core.series_figure.parts_given is 'How many figures of the sum have a value';
comment on column core.series_figure.finding is 'Whether a figure of it stands in an identity that fails: none, doubt (in one that may fail for a good reason) or error';
