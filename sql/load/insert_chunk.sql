-- Opens the transaction of a chunk; the appender alone would not.
insert into core.load_chunk (night, files, figures)
values (:night, :files, :figures);
