-- 第二因素: the secret lies in the safe of the vault; here is only its number.
create table access.second_factor (
    account_id   bigint primary key references access.account on delete cascade,
    secret       bigint,
    pending      bigint,
    enrolled_at  timestamptz,
    last_step    bigint not null default 0,
    check ((secret is null) = (enrolled_at is null)),
    check (secret is not null or pending is not null)
);
comment on column access.second_factor.secret is 'number in the safe; no foreign key crosses rooms';
comment on column access.second_factor.pending is 'the secret that is being tried out, until its first code is right';
comment on column access.second_factor.last_step is 'the step whose code was taken last: no code is taken twice';

-- 恢复码: hashes of those not used yet.
create table access.recovery_code (
    account_id bigint not null references access.account on delete cascade,
    code_hash  bytea  not null,
    primary key (account_id, code_hash)
);

-- 安全管理员: the power of that role, for places that were loaded before there was one.
insert into access.role_power (role, power)
select code, 'SECURE' from access.role where code = 'security_admin';
update access.role set home = '/admin' where code in ('system_admin', 'security_admin') and home = '/';
