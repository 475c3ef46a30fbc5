-- 民意调查: 督办员和领导组织，回访员访问; a place takes it away or gives it to others as it likes.
insert into access.role_power (role, power)
select code, 'RUN_SURVEYS' from access.role where code in ('supervisor', 'leader')
union all
select code, 'INTERVIEW' from access.role where code in ('callback_agent', 'shift_leader')
on conflict do nothing;
