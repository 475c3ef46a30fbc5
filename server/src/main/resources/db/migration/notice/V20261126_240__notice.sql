-- notice 通知: what citizens are told, and what they send by SMS. Numbers, addresses and words lie sealed in the house's safe.
create schema notice;

-- 发件箱: one row for what one person is told of one event.
create table notice.outbox (
    id         bigint      primary key generated always as identity,
    key        text        not null unique,
    area       text        not null,
    purpose    text        not null,
    channel    text        not null check (channel in ('SMS', 'EMAIL')),
    lang       text        not null check (lang in ('ZH', 'EN')),
    citizen    bigint,
    case_id    bigint,
    tail       text        not null default '',
    sealed     bigint,
    parts      int         not null default 1,
    state      text        not null default 'WAITING'
        check (state in ('WAITING', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'UNCLEAR', 'SKIPPED')),
    reason     text        not null default '',
    said       text        not null default '',
    attempts   int         not null default 0,
    afresh     int         not null default 0,
    urgent     boolean     not null,
    created_at timestamptz not null,
    due_at     timestamptz not null,
    useless_at timestamptz not null,
    ended_at   timestamptz
);
create index outbox_due on notice.outbox (channel, urgent desc, due_at) where state = 'WAITING';
create index outbox_of_area on notice.outbox (area, id desc);
create index outbox_sealed on notice.outbox (ended_at) where sealed is not null;
comment on table notice.outbox is '发件箱';
comment on column notice.outbox.key is 'the event, as the room that tells it names it: told once';
comment on column notice.outbox.tail is 'the last four digits of the number, to tell rows apart by';
comment on column notice.outbox.sealed is 'address and words, by their number in the safe; null once destroyed';
comment on column notice.outbox.afresh is 'how many attempts had been made when somebody had it sent again';
comment on column notice.outbox.said is 'what the gateway said, without numbers';

-- 发送尝试: written before anything goes over the wire, so that nothing is sent that nobody knows of.
create table notice.attempt (
    id          bigint      primary key generated always as identity,
    message     bigint      not null references notice.outbox,
    number      int         not null,
    gateway     text        not null,
    tries       int         not null default 1,
    begun_at    timestamptz not null,
    lease_until timestamptz not null,
    ended_at    timestamptz,
    outcome     text        check (outcome in ('ACCEPTED', 'REFUSED', 'NOT_SENT', 'UNCLEAR')),
    reason      text        not null default '',
    unique (message, number),
    check ((ended_at is null) = (outcome is null))
);
create index attempt_open on notice.attempt (lease_until) where ended_at is null;
create index attempt_accepted on notice.attempt (gateway, ended_at desc) where outcome = 'ACCEPTED';
comment on table notice.attempt is '发送尝试';
comment on column notice.attempt.tries is 'how often it went over the wire under the same number, as gateways allow that know it';
comment on column notice.attempt.lease_until is 'until when its process answers for it; then somebody else does';

-- 分条: a long message goes out in parts, each with a receipt of its own.
create table notice.part (
    attempt    bigint not null references notice.attempt,
    number     int    not null,
    gateway    text   not null,
    message_id text   not null,
    outcome    text   check (outcome in ('DELIVERED', 'FAILED')),
    primary key (attempt, number)
);
create index part_found on notice.part (gateway, message_id);
comment on table notice.part is '分条';

-- 回执, which may be here before the answer that it belongs to.
create table notice.receipt (
    gateway    text        not null,
    message_id text        not null,
    outcome    text        not null check (outcome in ('DELIVERED', 'FAILED')),
    reason     text        not null default '',
    told_at    timestamptz not null,
    settled    boolean     not null default false,
    primary key (gateway, message_id)
);
create index receipt_open on notice.receipt (told_at) where not settled;
comment on table notice.receipt is '回执';

-- 模板 of a place, in versions: the newest counts; a place without one has those of the house.
create table notice.template (
    id       bigint      primary key generated always as identity,
    area     text        not null,
    purpose  text        not null,
    version  int         not null,
    subject  text        not null,
    words    text        not null,
    subject_en text      not null,
    words_en text        not null,
    saved_by bigint      not null,
    saved_at timestamptz not null,
    unique (area, purpose, version)
);
comment on table notice.template is '通知模板';

-- 退订: who wants to be told nothing but codes.
create table notice.opt_out (
    citizen bigint      primary key,
    at      timestamptz not null
);
comment on table notice.opt_out is '退订';

-- 来信: SMS from citizens.
create table notice.incoming (
    id         bigint      primary key generated always as identity,
    gateway    text        not null,
    message_id text        not null,
    citizen    bigint      not null,
    sealed     bigint,
    keyword    text        not null default '' check (keyword in ('', 'OPT_OUT', 'OPT_IN')),
    at         timestamptz not null,
    unique (gateway, message_id)
);
comment on table notice.incoming is '短信来信';
comment on column notice.incoming.sealed is 'number and words, by their number in the safe; null once destroyed';

-- 来信分条: parts of a long SMS until all of them are here.
create table notice.incoming_part (
    gateway text        not null,
    whole   text        not null,
    number  int         not null,
    total   int         not null,
    sealed  bigint      not null,
    at      timestamptz not null,
    primary key (gateway, whole, number)
);
comment on table notice.incoming_part is '短信来信分条';
comment on column notice.incoming_part.whole is 'a keyed hash of sender and reference';

-- 已用签名 of gateways that call us: none counts twice.
create table notice.signature (
    signature bytea       primary key,
    at        timestamptz not null
);
create index signature_old on notice.signature (at);
comment on table notice.signature is '已用的回调签名';
