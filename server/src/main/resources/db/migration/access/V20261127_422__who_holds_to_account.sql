-- 问责: leaders give red cards, hold talks and confirm accountability; a place takes it away or gives it to others as it likes.
insert into access.role_power (role, power)
select code, 'ACCOUNT' from access.role where code = 'leader'
on conflict do nothing;
