-- Transactions of the load, each with its files, figures and ledger entries.
-- For those who run the night.
create table if not exists core.load_chunk (
    night integer,
    files integer,
    figures integer
);
comment on table core.load_chunk is 'Transactions of the load, each with its files, figures and ledger entries.';
comment on column core.load_chunk.night is 'The night';
comment on column core.load_chunk.files is 'Files of the transaction';
comment on column core.load_chunk.figures is 'Figures of the transaction';
