-- What concepts sum up to by province and level over leaf reports, worked out anew for years of which something changed.
-- For analysts; read it through the views in schema main.
create table if not exists core.region_trend (
    province varchar,
    level varchar,
    year smallint,
    concept_id smallint,
    agencies bigint,
    agencies_with_value bigint,
    value decimal(38,6),
    low decimal(38,6),
    high decimal(38,6),
    agencies_inexact bigint,
    agencies_derived bigint,
    agencies_in_error bigint,
    panel_agencies bigint,
    panel_value decimal(38,6),
    panel_previous decimal(38,6)
);
comment on table core.region_trend is 'What concepts sum up to by province and level over leaf reports.';
comment on column core.region_trend.province is 'Province, 全国 for the whole, empty where it is not known';
comment on column core.region_trend.level is 'Level of the agencies, all for all of them';
comment on column core.region_trend.year is 'Year reported on';
comment on column core.region_trend.concept_id is 'The concept';
comment on column core.region_trend.agencies is 'Agencies with a leaf report that has the concept';
comment on column core.region_trend.agencies_with_value is 'How many of them have a value';
comment on column core.region_trend.value is 'Sum of the values';
comment on column core.region_trend.low is 'Least possible sum; null where the least of any is not known';
comment on column core.region_trend.high is 'Greatest possible sum; null where the greatest of any is not known';
comment on column core.region_trend.agencies_inexact is 'How many of the values are approximate or bounds';
comment on column core.region_trend.agencies_derived is 'How many of the values are derived';
comment on column core.region_trend.agencies_in_error is 'How many of the values stand in an identity that must hold and fails';
comment on column core.region_trend.panel_agencies is 'Agencies with comparable values in this year and the one before';
comment on column core.region_trend.panel_value is 'Their sum';
comment on column core.region_trend.panel_previous is 'Their sum in the year before';
