-- A night is begun.
insert into core.night (
    night, started_at, reader_version, reading_knowledge, checking_knowledge, choosing_knowledge, reporting_knowledge
)
values (
    :night,
    cast(:started_at as timestamp),
    :reader_version,
    :reading_knowledge,
    :checking_knowledge,
    :choosing_knowledge,
    :reporting_knowledge
);
