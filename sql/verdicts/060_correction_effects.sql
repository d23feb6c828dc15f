-- How many findings each correction clears and how many identities it breaks, all corrections taken together.
update core.verdict
set
    clears = effect.clears,
    breaks = effect.breaks
from (
    select
        touched.line,
        count(*) filter (where touched.outcome = 'fails' and corrected.outcome is distinct from 'fails') as clears,
        count(*) filter (where touched.outcome is distinct from 'fails' and corrected.outcome = 'fails') as breaks
    from corrected_identity as touched
    inner join core.corrected_outcome as corrected
        on touched.report_id = corrected.report_id and touched.identity_id = corrected.identity_id
    group by touched.line
) as effect
where core.verdict.line = effect.line;
