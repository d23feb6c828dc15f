-- Share of the current figures that this night loaded: whether it is worth clustering the facts again.
select
    cast((select coalesce(sum(figures), 0) from core.load_chunk where night = :night) as double)
    / greatest((select count(*) from core.fact_indicator), 1) as share;
