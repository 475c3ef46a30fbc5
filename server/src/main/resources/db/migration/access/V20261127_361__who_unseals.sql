-- 启封举报人: 由督办员与裁定员两人一起启封; a place takes it away or gives it to others as it likes.
insert into access.role_power (role, power)
select code, 'UNSEAL' from access.role where code in ('supervisor', 'arbitrator')
on conflict do nothing;
