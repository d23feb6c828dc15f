-- The reports whose findings are explained, and what the explanation was made of, so that a night explains what changed.
-- For those who run the night.
create table if not exists core.explained_case (
    report_id integer,
    fingerprint varchar
);
comment on table core.explained_case is 'The reports whose findings are explained, and what the explanation was made of.';
comment on column core.explained_case.report_id is 'The report whose cells the explanations are about';
comment on column core.explained_case.fingerprint is 'Changes with the program, the forms and identities, and all that is known of the report and those beside it';
