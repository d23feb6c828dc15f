-- How many members each roll-up stands on.
insert into core.roll_up_coverage (report_id, identity_id, members, present, members_value)
select
    report_id,
    identity_id,
    members,
    present,
    cast(members_value as decimal(38, 6)) as members_value
from roll_up
order by report_id, identity_id;
