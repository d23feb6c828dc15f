-- Expected reports are written anew from the knowledge.
delete from core.expected_report;
