-- The words of these codes, in the same order.
set variable :type = :words;
