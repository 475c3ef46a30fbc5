-- 权限: who may sign in, and what each role may do. Roles are data: a place keeps its own.
create schema access;

create table access.role (
    code     text not null primary key,
    name     text not null,
    name_en  text not null,
    position int  not null,
    home     text not null,
    constraint role_code_shape check (code ~ '^[a-z][a-z_]*$')
);
comment on column access.role.home is 'the path of the page that opens after signing in';

create table access.role_power (
    role  text not null references access.role on delete cascade,
    power text not null,
    primary key (role, power)
);

create table access.account (
    id            bigint generated always as identity primary key,
    username      text        not null,
    name          text        not null,
    password_hash text        not null,
    unit_id       bigint      not null,
    area_code     text        not null,
    employee_no   text,
    phone         text,
    active        boolean     not null default true,
    created_at    timestamptz not null,
    constraint account_username_shape check (username ~ '^[a-z0-9][a-z0-9._-]{1,31}$')
);
create unique index account_username on access.account (username);
create index account_unit on access.account (unit_id);
comment on column access.account.unit_id is 'organisation''s unit; no foreign key crosses rooms';

create table access.account_role (
    account_id bigint not null references access.account on delete cascade,
    role       text   not null references access.role,
    primary key (account_id, role)
);
create index account_role_role on access.account_role (role);
