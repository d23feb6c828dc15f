-- Concepts and concordance are written anew from the knowledge.
delete from core.concordance_step;
delete from core.concordance_term;
delete from core.concordance;
delete from core.concept;
