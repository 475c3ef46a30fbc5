-- portal 市民端: how citizens sign in with what a phone receives. No phone stands here: hashes that tell nothing without the
-- house's key, and ids of citizens.
create schema portal;

create table portal.code (
    id         bigint generated always as identity primary key,
    phone      bytea       not null,
    hash       bytea       not null,
    sent_at    timestamptz not null,
    ends_at    timestamptz not null,
    tries      int         not null default 0,
    used       boolean     not null default false
);
create index code_of_phone on portal.code (phone, id);
create index code_ended on portal.code (ends_at);
comment on table portal.code is '验证码: six digits sent to a phone, hashed';
comment on column portal.code.phone is 'keyed hash of the number';

create table portal.session (
    hash      bytea       primary key,
    citizen   bigint      not null,
    opened_at timestamptz not null,
    ends_at   timestamptz not null
);
create index session_of_citizen on portal.session (citizen);
create index session_ended on portal.session (ends_at);
comment on table portal.session is '市民会话';

create table portal.spent_puzzle (
    puzzle  bytea       primary key,
    ends_at timestamptz not null
);
create index spent_puzzle_ended on portal.spent_puzzle (ends_at);
comment on table portal.spent_puzzle is '用过的验证题: each opens one door once';

create table portal.rate (
    who  bytea not null,
    hour bigint not null,
    so   int   not null,
    primary key (who, hour)
);
create index rate_by_hour on portal.rate (hour);
comment on table portal.rate is '限次: how often somebody did something within an hour';

create table portal.secret (
    one  boolean primary key default true check (one),
    safe bigint  not null
);
comment on table portal.secret is '签名密钥: the number under which it lies in the safe';
