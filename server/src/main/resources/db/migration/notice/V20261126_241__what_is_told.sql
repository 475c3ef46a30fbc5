-- 发送规则 of a place, in versions: the newest whose day has come counts; a place without one has those of the house.
create table notice.plan (
    id          bigint      primary key generated always as identity,
    area        text        not null,
    from_at     timestamptz not null,
    told        text        not null,
    quiet_from  text        not null,
    quiet_until text        not null,
    clause      text        not null,
    saved_by    bigint,
    saved_at    timestamptz not null
);
create index plan_in_force on notice.plan (area, from_at desc, id desc);
comment on table notice.plan is '发送规则';
comment on column notice.plan.told is 'the purposes that are told, separated by commas';
comment on column notice.plan.quiet_from is 'local time, hh:mm; the same as the end for no quiet hours';
comment on column notice.plan.saved_by is 'absent for what came with the place';

-- 接收偏好: in which language somebody reads, and what they would rather not be told.
create table notice.reader (
    citizen bigint      primary key,
    lang    text        not null default 'ZH' check (lang in ('ZH', 'EN')),
    refused text        not null default '',
    at      timestamptz not null
);
comment on table notice.reader is '接收偏好';
comment on column notice.reader.refused is 'groups of purposes, separated by commas';

-- 邮件退订: addresses that want no e-mail, as marks that tell nothing without the house's key.
create table notice.mail_opt_out (
    mark bytea       primary key,
    at   timestamptz not null
);
comment on table notice.mail_opt_out is '邮件退订';

-- 签名密钥 of the links in e-mails, by its number in the safe.
create table notice.secret (
    one  boolean primary key default true check (one),
    safe bigint  not null
);
comment on table notice.secret is '签名密钥: the number under which it lies in the safe';

alter table notice.outbox add column owner bigint;
create index outbox_of_owner on notice.outbox (owner, id) where owner is not null;
comment on column notice.outbox.owner is 'whose it is, by whatever way it goes, where that is known';
create index incoming_of_citizen on notice.incoming (citizen);
