-- 会话: who is signed in where. Any process of the house knows a session, and a restart forgets none. The cookie's secret
-- is kept as a hash: whoever reads the table cannot become anybody.
create table access.session (
    id           bigint generated always as identity primary key,
    token_hash   bytea       not null unique,
    account_id   bigint      not null references access.account on delete cascade,
    opened_at    timestamptz not null,
    active_at    timestamptz not null,
    confirmed_at timestamptz not null,
    locked_at    timestamptz,
    address      text        not null,
    agent        text        not null,
    check (octet_length(token_hash) = 32)
);
create index session_account on access.session (account_id);
create index session_active on access.session (active_at);
comment on column access.session.active_at is 'when the person last did something; what the page asks by itself does not count';
comment on column access.session.confirmed_at is 'when the person last proved who they are';
comment on column access.session.locked_at is 'since when the desk is locked: only the person''s proof opens it';

-- 登录失败: for each name at each address, and, under the empty name, for each address.
create table access.sign_in_failure (
    username text        not null,
    address  text        not null,
    failures int         not null check (failures > 0),
    last_at  timestamptz not null,
    primary key (username, address)
);
create index sign_in_failure_age on access.sign_in_failure (last_at);
