-- The outcomes of the last checks give way to those of this one.
delete from core.check_outcome;
delete from core.roll_up_coverage;
