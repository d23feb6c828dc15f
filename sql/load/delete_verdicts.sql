-- Verdicts are written anew from the knowledge; whether they hold is found again each night.
delete from core.verdict;
