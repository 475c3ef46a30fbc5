-- 已登录设备: an app that signed in by a code and keeps a token; its short-lived sessions hang on it.
create table portal.device (
    id        uuid        primary key,
    citizen   bigint      not null,
    name      text        not null,
    refresh   bytea       not null unique,
    spent     bytea,
    opened_at timestamptz not null,
    seen_at   timestamptz not null,
    ends_at   timestamptz not null
);
create index device_of_citizen on portal.device (citizen);
create index device_spent on portal.device (spent) where spent is not null;
create index device_ended on portal.device (ends_at);
comment on table portal.device is '已登录设备';
comment on column portal.device.refresh is 'hash of the token that gives the next one, once';
comment on column portal.device.spent is 'hash of the one before: whoever shows it again has stolen it, or was stolen from';

alter table portal.session add column device uuid references portal.device on delete cascade;
create index session_of_device on portal.session (device) where device is not null;
