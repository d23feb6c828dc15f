-- Lines that stand are written anew from the knowledge; those that were taken out are kept.
delete from core.choice
where lifted_night is null;
