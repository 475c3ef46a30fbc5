-- 服务账号: a partner's system instead of a person. It has no password and opens no session; it signs each request.
alter table access.account add column service boolean not null default false;
comment on column access.account.service is '服务账号: signs requests, never signs in';

create table access.service_key (
    id         bigint generated always as identity primary key,
    account_id bigint      not null references access.account on delete cascade,
    key_id     text        not null unique,
    public_key bytea       not null check (octet_length(public_key) = 32),
    name       text        not null check (length(name) between 1 and 40),
    valid_from timestamptz not null,
    valid_to   timestamptz not null,
    added_by   bigint      not null references access.account,
    added_at   timestamptz not null,
    revoked_at timestamptz,
    used_at    timestamptz,
    check (valid_from < valid_to)
);
create index service_key_account on access.service_key (account_id);
comment on column access.service_key.public_key is 'Ed25519 (RFC 8032); the private half never comes here';

-- 一次性随机数: no signed request is taken twice, by whichever process.
create table access.service_nonce (
    key        bigint      not null references access.service_key on delete cascade,
    nonce      text        not null,
    expires_at timestamptz not null,
    primary key (key, nonce)
);
create index service_nonce_age on access.service_nonce (expires_at);

-- 用量: how many requests each account signed in each minute.
create table access.service_use (
    account_id bigint      not null references access.account on delete cascade,
    minute     timestamptz not null,
    requests   int         not null check (requests > 0),
    primary key (account_id, minute)
);
create index service_use_age on access.service_use (minute);
