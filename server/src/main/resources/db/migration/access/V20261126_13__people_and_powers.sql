-- Accounts belong to people; powers are granted apart from making accounts.
alter table access.account add column staff_id bigint;
update access.account
   set staff_id = staff.id
  from organisation.staff
 where staff.staff_no = coalesce(nullif(account.employee_no, ''), account.username);
alter table access.account drop column employee_no;
create index account_staff on access.account (staff_id);
comment on column access.account.staff_id is 'organisation''s member of staff; no foreign key crosses rooms';

alter table access.account add column password_is_first boolean not null default false;
comment on column access.account.password_is_first is 'given by somebody else: the person changes it before anything else';

-- 审计管理员: the power of that role, for places that were loaded before there was one.
insert into access.role_power (role, power)
select code, 'AUDIT' from access.role where code = 'audit_admin'
on conflict do nothing;
update access.role set home = '/admin' where code = 'audit_admin' and home = '/';
