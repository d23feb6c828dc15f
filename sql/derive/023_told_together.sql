-- Keeps what the equations of a report tell together of a figure.
insert into told_together (report_id, indicator_id, breakdown_id, value, is_even, identities, round)
values (:report, :indicator, :breakdown, cast(:value as decimal(38, 6)), :is_even, :identities, :round);
