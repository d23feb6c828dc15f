-- The codes of such a type in its order.
select unnest(enum_range(cast(null as :type))) as code;
