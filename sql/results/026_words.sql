-- What they are shown as, in the same order.
set variable :variable = :words;
