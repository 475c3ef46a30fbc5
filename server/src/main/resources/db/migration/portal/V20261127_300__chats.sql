-- 在线会话: conversations that citizens open here. What is said lies with the messages of all channels; here stands whose it is.
create table portal.chat (
    id        uuid        primary key,
    citizen   bigint      not null,
    opened_at timestamptz not null,
    wrote_at  timestamptz not null,
    seen_at   timestamptz not null,
    ended_at  timestamptz
);
create index chat_of_citizen on portal.chat (citizen, opened_at desc);
create unique index chat_open on portal.chat (citizen) where ended_at is null;
comment on table portal.chat is '在线会话';
comment on column portal.chat.wrote_at is 'when its citizen wrote last; after a quiet day the next words begin another';
comment on column portal.chat.seen_at is 'when its page was last heard of: whoever does not look is told that there is an answer';
