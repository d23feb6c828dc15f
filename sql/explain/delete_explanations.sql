-- The explanations of the last night give way to those of this one.
delete from core.explanation;
delete from core.explanation_change;
delete from core.explanation_effect;
