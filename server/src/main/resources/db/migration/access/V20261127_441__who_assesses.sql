-- 考核: 由督办员和领导组织; a place takes it away or gives it to others as it likes.
insert into access.role_power (role, power)
select code, 'ASSESS' from access.role where code in ('supervisor', 'leader')
on conflict do nothing;
