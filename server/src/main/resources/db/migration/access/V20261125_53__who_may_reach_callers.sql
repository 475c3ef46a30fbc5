-- Two powers that were there before they had a name: roles of a place that is in use go on as they were.
insert into access.role_power (role, power)
select role, unnest(array['CONTACT', 'CONFIDE']) from access.role_power where power in ('REGISTER', 'CALL_BACK')
union
select role, 'CONTACT' from access.role_power where power = 'HANDLE'
on conflict do nothing;
