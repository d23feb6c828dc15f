-- How many members each roll-up stands on; what was said before gives way.
delete from core.roll_up_coverage;
insert into core.roll_up_coverage (report_id, identity_id, members, present, members_value, is_complete, reaches_whole)
select
    report_id,
    identity_id,
    members,
    present,
    cast(members_value as decimal(38, 6)) as members_value,
    is_complete,
    reaches_whole
from roll_up
order by report_id, identity_id;
