-- The schema of the tables. Analysts work with the views in schema main, so that views come first in their tools.
create schema if not exists core;
create type if not exists core.figure_status as enum ('reported', 'approximate', 'lower_bound', 'upper_bound', 'blank', 'not_applicable', 'unreadable');
create type if not exists core.report_state as enum ('current', 'conflict', 'superseded');
create type if not exists core.source_state as enum ('present', 'missing', 'replaced');
create type if not exists core.outcome as enum ('holds', 'fails', 'cannot_be_checked');
create type if not exists core.outcome_reason as enum ('not_reported', 'blank', 'no_previous_report', 'members_missing');
create type if not exists core.side as enum ('left', 'right');
create type if not exists core.series_status as enum ('reported', 'derived', 'approximate', 'lower_bound', 'upper_bound', 'incomplete', 'blank', 'not_applicable', 'unreadable');
create type if not exists core.in_finding as enum ('none', 'doubt', 'error');
create type if not exists core.comparability as enum ('exact', 'near', 'narrower', 'broader', 'broken');
