-- 密码到期与历史: kept for places whose rules ask for it; both are off unless they are set.
alter table access.account add column password_set_at timestamptz not null default now();
comment on column access.account.password_set_at is 'since when the password is what it is; for accounts older than this column, since the column is there';

create table access.old_password (
    id          bigint generated always as identity primary key,
    account_id  bigint      not null references access.account on delete cascade,
    hash        text        not null,
    replaced_at timestamptz not null
);
create index old_password_account on access.old_password (account_id, id);
comment on table access.old_password is '历史密码: hashes of an account''s latest passwords, as many as must not be taken again';
