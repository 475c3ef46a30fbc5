-- 微信公众号: accounts whose messages come in here, and who writes to them.
create table intake.wechat_account (
    id              bigint           generated always as identity primary key,
    door            text collate "C" not null unique check (door ~ '^[A-Za-z0-9_-]{22}$'),
    name            text             not null check (name <> ''),
    area            text collate "C" not null,
    app_id          text collate "C" not null check (app_id <> ''),
    secrets         bigint           not null,
    encrypted       boolean          not null,
    welcome         text             not null default '',
    template        text             not null default '{}',
    menu            text             not null default '[]',
    active          boolean          not null default true,
    made_at         timestamptz      not null,
    made_by         bigint           not null,
    heard_at        timestamptz,
    succeeded_at    timestamptz,
    failed_at       timestamptz,
    trouble         text             not null default ''
);
create index wechat_account_area on intake.wechat_account (area, id);
comment on table intake.wechat_account is '微信公众号: an official account whose messages come in by the door of its own name';
comment on column intake.wechat_account.door is 'the last part of the address that is told to the platform';
comment on column intake.wechat_account.secrets is 'where in the safe its app secret, token and AES key lie';
comment on column intake.wechat_account.encrypted is 'whether what comes unencrypted is refused';
comment on column intake.wechat_account.template is 'the template message that tells an answer when 48 hours are over, as JSON';
comment on column intake.wechat_account.menu is 'its menu as it was set last, as JSON';

create table intake.wechat_follower (
    id           bigint      generated always as identity primary key,
    account      bigint      not null references intake.wechat_account (id),
    openid_hash  bytea       not null check (octet_length(openid_hash) = 32),
    sealed       bigint,
    citizen      bigint,
    conversation int         not null default 1,
    met_at       timestamptz not null,
    wrote_at     timestamptz not null,
    follows      boolean     not null default true,
    unique (account, openid_hash)
);
create index wechat_follower_citizen on intake.wechat_follower (citizen) where citizen is not null;
comment on table intake.wechat_follower is '微信用户: somebody who writes to an account; who it is, the platform alone knows';
comment on column intake.wechat_follower.openid_hash is 'by which they are known again; 160 random bits are nothing anybody could try out';
comment on column intake.wechat_follower.sealed is 'where in the safe the openid lies, to answer to';
comment on column intake.wechat_follower.citizen is 'whose telephone they proved to hold';
comment on column intake.wechat_follower.conversation is 'which conversation it is; a new one begins after some quiet days, or when they say so';
comment on column intake.wechat_follower.wrote_at is 'when they wrote last: for 48 hours they can be answered freely';

create table intake.wechat_call (
    account   bigint      not null references intake.wechat_account (id) on delete cascade,
    signature bytea       not null,
    body      bytea       not null,
    at        timestamptz not null,
    primary key (account, signature)
);
comment on table intake.wechat_call is '已用签名: what came under a signature once; with other content the same signature is a forgery';

create table intake.wechat_ticket (
    hash     bytea       primary key check (octet_length(hash) = 32),
    follower bigint      not null references intake.wechat_follower (id) on delete cascade,
    ends_at  timestamptz not null
);
create index wechat_ticket_follower on intake.wechat_ticket (follower);
comment on table intake.wechat_ticket is '绑定链接: leads one follower to prove a telephone; used once, and not for long';

create table intake.wechat_media (
    contact  bigint      primary key references intake.contact (id) on delete cascade,
    account  bigint      not null references intake.wechat_account (id),
    media    text        not null check (media <> ''),
    kind     text        not null check (kind in ('IMAGE', 'VOICE', 'VIDEO')),
    tries    int         not null default 0,
    next_try timestamptz
);
create index wechat_media_due on intake.wechat_media (next_try) where next_try is not null;
comment on table intake.wechat_media is '微信素材: pictures and voices that are still to be fetched from the platform, which keeps them for three days';
