-- Divisions are written anew from the knowledge.
delete from core.division;
