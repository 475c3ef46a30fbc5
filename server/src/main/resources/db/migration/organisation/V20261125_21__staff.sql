-- 人员: who works for which unit. Whoever had an account before there was this list is on it.
create table organisation.staff (
    id       bigint generated always as identity primary key,
    staff_no text    not null unique check (staff_no ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$'),
    name     text    not null check (name <> ''),
    unit     bigint  not null references organisation.unit,
    position text    not null default '',
    active   boolean not null default true
);
create index staff_by_unit on organisation.staff (unit);
comment on table organisation.staff is '人员';
comment on column organisation.staff.staff_no is '工号';
comment on column organisation.staff.position is '职务';

insert into organisation.staff (staff_no, name, unit)
select distinct on (no) no, name, unit
  from (select coalesce(nullif(employee_no, ''), username) as no, account.name, unit_id as unit, account.id
          from access.account join organisation.unit on unit.id = account.unit_id) as known
 where no ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$'
 order by no, id;
