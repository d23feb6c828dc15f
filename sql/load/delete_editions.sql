-- Editions are written anew from the knowledge.
delete from core.dim_edition;
