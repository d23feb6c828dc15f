-- What failed before and does not fail now is fixed; its last night stays the one that found it last.
update core.finding
set state = 'fixed'
where state = 'open' and finding_id not in (select finding_id from failing);
