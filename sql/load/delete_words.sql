-- Words for codes are written anew.
delete from core.dim_trouble;
delete from core.code_list;
delete from core.column_word;
