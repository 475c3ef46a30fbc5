-- The security administrator of a place that is in use answers for personal data from now on.
insert into access.role_power (role, power)
select code, 'PROTECT' from access.role where code = 'security_admin'
on conflict do nothing;
