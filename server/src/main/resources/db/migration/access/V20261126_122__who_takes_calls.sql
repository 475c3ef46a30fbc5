-- Places that were loaded before there were telephones: their roles may now take calls, lead the floor and hear recordings.
insert into access.role (code, name, name_en, position, home)
select 'shift_leader', '话务班长', 'Shift leader', coalesce(max(position), 0) + 1, '/register'
from access.role
having count(*) > 0
on conflict (code) do nothing;

insert into access.role_power (role, power)
select role.code, added.power
from access.role
join (values
    ('call_taker', 'TAKE_CALLS'),
    ('dispatcher', 'TAKE_CALLS'),
    ('callback_agent', 'TAKE_CALLS'),
    ('quality_inspector', 'HEAR_RECORDINGS'),
    ('shift_leader', 'TAKE_CALLS'),
    ('shift_leader', 'LEAD_FLOOR'),
    ('shift_leader', 'HEAR_RECORDINGS'),
    ('shift_leader', 'REGISTER'),
    ('shift_leader', 'ANSWER'),
    ('shift_leader', 'CONTACT'),
    ('shift_leader', 'CONFIDE'),
    ('shift_leader', 'READ_ALL')) added (role, power) on added.role = role.code
on conflict do nothing;
