-- Lines that decide about files: which one holds, and what is withdrawn. From data/precedence.csv and data/withdrawals.csv.
-- For analysts; read it through the views in schema main.
create table if not exists core.choice (
    kind varchar,
    agency_code varchar,
    year smallint,
    file varchar,
    decided_on date,
    decided_by varchar,
    reason varchar,
    night integer,
    lifted_night integer
);
comment on table core.choice is 'Lines that decide about files: which one holds, and what is withdrawn.';
comment on column core.choice.kind is 'precedence: the file holds where several differ; withdrawal: what it said so far counts no more';
comment on column core.choice.agency_code is 'Code of the agency';
comment on column core.choice.year is 'Year of the report';
comment on column core.choice.file is 'Path below the folder of reports; all where a withdrawal means every file';
comment on column core.choice.decided_on is 'Day of the decision, as the line says it';
comment on column core.choice.decided_by is 'Who decided, as the line says it';
comment on column core.choice.reason is 'Why, as the line says it';
comment on column core.choice.night is 'Night that saw the line first: it decides about what files said up to then';
comment on column core.choice.lifted_night is 'Night that found the line gone, null while it stands';
