-- Nobody read them, and a number that is not kept cannot leak.
alter table access.account drop column phone;
