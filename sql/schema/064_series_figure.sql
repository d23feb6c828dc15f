-- What each concept is for each agency and year, beside the years before and among its peers, worked out from the figures of current
-- reports; anew for agencies and years of which something changed.
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
    status core.series_status,
    printed varchar,
    parts_given integer,
    finding core.in_finding,
    earlier_year smallint,
    previous_value decimal(24,6),
    previous_low decimal(24,6),
    previous_high decimal(24,6),
    previous_status core.series_status,
    earlier_concordance_id smallint,
    comparability core.comparability,
    growth_3_years double,
    growth_5_years double,
    whole_value decimal(24,6),
    whole_low decimal(24,6),
    whole_high decimal(24,6),
    whole_in_error boolean,
    rank_of_value integer,
    peers integer,
    outlier_score double,
    previous_finding core.in_finding,
    whole_previous_value decimal(24,6),
    whole_previous_low decimal(24,6),
    whole_previous_high decimal(24,6),
    whole_previous_in_error boolean,
    whole_comparability core.comparability,
    whole_concordance_id smallint,
    whole_earlier_concordance_id smallint
);
-- Warehouses of earlier versions have the table without these; the next night fills it anew.
alter table core.series_figure add column if not exists earlier_year smallint;
alter table core.series_figure add column if not exists previous_value decimal(24,6);
alter table core.series_figure add column if not exists previous_low decimal(24,6);
alter table core.series_figure add column if not exists previous_high decimal(24,6);
alter table core.series_figure add column if not exists previous_status core.series_status;
alter table core.series_figure add column if not exists earlier_concordance_id smallint;
alter table core.series_figure add column if not exists comparability core.comparability;
alter table core.series_figure add column if not exists growth_3_years double;
alter table core.series_figure add column if not exists growth_5_years double;
alter table core.series_figure add column if not exists whole_value decimal(24,6);
alter table core.series_figure add column if not exists whole_low decimal(24,6);
alter table core.series_figure add column if not exists whole_high decimal(24,6);
alter table core.series_figure add column if not exists whole_in_error boolean;
alter table core.series_figure add column if not exists rank_of_value integer;
alter table core.series_figure add column if not exists peers integer;
alter table core.series_figure add column if not exists outlier_score double;
alter table core.series_figure add column if not exists previous_finding core.in_finding;
alter table core.series_figure add column if not exists whole_previous_value decimal(24,6);
alter table core.series_figure add column if not exists whole_previous_low decimal(24,6);
alter table core.series_figure add column if not exists whole_previous_high decimal(24,6);
alter table core.series_figure add column if not exists whole_previous_in_error boolean;
alter table core.series_figure add column if not exists whole_comparability core.comparability;
alter table core.series_figure add column if not exists whole_concordance_id smallint;
alter table core.series_figure add column if not exists whole_earlier_concordance_id smallint;
-- They have these as texts, which take longer to write.
alter table core.series_figure alter column status set data type core.series_status;
alter table core.series_figure alter column finding set data type core.in_finding;
alter table core.series_figure alter column previous_status set data type core.series_status;
alter table core.series_figure alter column comparability set data type core.comparability;
alter table core.series_figure alter column previous_finding set data type core.in_finding;
alter table core.series_figure alter column whole_comparability set data type core.comparability;
comment on table core.series_figure is 'What each concept is for each agency and year, worked out from the figures of current reports.';
comment on column core.series_figure.report_id is 'The report';
comment on column core.series_figure.agency_id is 'The agency';
comment on column core.series_figure.year is 'Year reported on';
comment on column core.series_figure.concept_id is 'The concept';
comment on column core.series_figure.concordance_id is 'The concept in the edition of the report';
comment on column core.series_figure.value is 'Value in the unit of the concept, within its bounds; null where a part of it is blank';
comment on column core.series_figure.low is 'Least possible value; null where open or without a value';
comment on column core.series_figure.high is 'Greatest possible value; null where open or without a value';
comment on column core.series_figure.status is 'reported, derived (a blank part was determined by identities), approximate, lower_bound, upper_bound, incomplete (some parts are blank), blank, not_applicable or unreadable';
comment on column core.series_figure.printed is 'Text as printed where it is one figure and its text says more than its value';
comment on column core.series_figure.parts_given is 'How many figures of the sum have a value';
comment on column core.series_figure.finding is 'Whether a figure of it stands in an identity that fails: none, doubt (in one that may fail for a good reason) or error';
comment on column core.series_figure.earlier_year is 'Last year before this one in which there is a figure of the concept, null where there is none';
comment on column core.series_figure.previous_value is 'Its value in the year before; null where that year has none';
comment on column core.series_figure.previous_low is 'Its least possible value in the year before';
comment on column core.series_figure.previous_high is 'Its greatest possible value in the year before';
comment on column core.series_figure.previous_status is 'Its status in the year before, null where there is no figure of it';
comment on column core.series_figure.earlier_concordance_id is 'The concept in the edition of that year';
comment on column core.series_figure.comparability is 'How it compares with that year: exact, near, narrower, broader or broken';
comment on column core.series_figure.growth_3_years is 'Yearly rate of growth over three years, in percent; null where the form does not let them be compared, or one of both is inexact or stands in an identity that must hold and fails';
comment on column core.series_figure.growth_5_years is 'The same over five years';
comment on column core.series_figure.whole_value is 'Value of the concept that it is a part of, on the same report; null where it is no part';
comment on column core.series_figure.whole_low is 'Least possible value of the whole';
comment on column core.series_figure.whole_high is 'Greatest possible value of the whole';
comment on column core.series_figure.whole_in_error is 'Whether the whole stands in an identity that must hold and fails';
comment on column core.series_figure.rank_of_value is 'Place among agencies of the same level and kind in the same year, the greatest value first; null where it is not ranked';
comment on column core.series_figure.peers is 'How many are ranked there';
comment on column core.series_figure.outlier_score is 'Modified z-score of its change among theirs; null where there are too few of them';
comment on column core.series_figure.previous_finding is 'Whether a figure of it in the year before stands in an identity that fails: none, doubt or error';
comment on column core.series_figure.whole_previous_value is 'Value of the whole in the year before';
comment on column core.series_figure.whole_previous_low is 'Least possible value of the whole in the year before';
comment on column core.series_figure.whole_previous_high is 'Greatest possible value of the whole in the year before';
comment on column core.series_figure.whole_previous_in_error is 'Whether the whole of the year before stands in an identity that must hold and fails';
comment on column core.series_figure.whole_comparability is 'How the whole compares with the last year before that has a figure of it';
comment on column core.series_figure.whole_concordance_id is 'The whole in the edition of the report';
comment on column core.series_figure.whole_earlier_concordance_id is 'The whole in the edition of that year';
