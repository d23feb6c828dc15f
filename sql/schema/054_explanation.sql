-- What may have led to findings: for each group of findings of a report the likeliest explanations.
-- For analysts; read it through the views in schema main.
create table if not exists core.explanation (
    report_id integer,
    group_no smallint,
    rank tinyint,
    family varchar,
    other_families varchar,
    cost decimal(6,1),
    ambiguous boolean,
    exhausted boolean,
    nodes integer,
    text_zh varchar,
    text_en varchar
);
comment on table core.explanation is 'What may have led to findings: for each group of findings of a report the likeliest explanations.';
comment on column core.explanation.report_id is 'The report whose cells it is about';
comment on column core.explanation.group_no is 'Number of the group of findings in the report, from 1';
comment on column core.explanation.rank is '1 for the likeliest, 2 for the runner-up; 0 where nothing explains the group, and the texts say why';
comment on column core.explanation.family is 'Kind of slip; several with spaces between where several slips together explain the group; at rank 0 why nothing explains it';
comment on column core.explanation.other_families is 'Other kinds of slip that lead to the same changes';
comment on column core.explanation.cost is 'How unlikely it is, in bits: a difference of 1 halves the chance; null at rank 0';
comment on column core.explanation.ambiguous is 'Whether the runner-up is about as likely as the first: less than 2 bits apart';
comment on column core.explanation.exhausted is 'Whether the search ended by itself; else it reached its bound, and a better explanation may exist';
comment on column core.explanation.nodes is 'How many states the search looked at';
comment on column core.explanation.text_zh is 'What it says';
comment on column core.explanation.text_en is 'What it says, in English';
