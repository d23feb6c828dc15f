-- Which files gave way to others by their names is decided anew.
delete from core.older_name;
