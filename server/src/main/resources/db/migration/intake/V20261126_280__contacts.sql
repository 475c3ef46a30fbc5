-- 来信: what came in on any channel and what went back; words and sender lie in the safe.
create table intake.contact (
    id            bigint           generated always as identity primary key,
    direction     text             not null check (direction in ('IN', 'OUT')),
    channel       text             not null,
    source        text             not null check (source <> ''),
    message       text             not null check (message <> ''),
    thread        uuid             not null,
    thread_key    text,
    at            timestamptz      not null,
    sealed        bigint,
    area          text collate "C" not null,
    matter        text collate "C",
    citizen       bigint,
    state         text             not null
        check (state in ('WAITING', 'REGISTERED', 'JOINED', 'SET_ASIDE', 'QUEUED', 'SENT', 'FAILED')),
    doubt         text,
    case_id       bigint,
    waiting_since timestamptz,
    due_at        timestamptz,
    edited_at     timestamptz,
    handled_by    bigint,
    handled_at    timestamptz,
    tries         int              not null default 0,
    next_try      timestamptz,
    trouble       text             not null default '',
    unique (source, message),
    check ((direction = 'OUT') = (state in ('QUEUED', 'SENT', 'FAILED'))),
    check (direction = 'IN' or waiting_since is null),
    check ((state = 'QUEUED') = (next_try is not null))
);
create index contact_thread on intake.contact (thread, at, id);
create index contact_thread_key on intake.contact (source, thread_key) where thread_key is not null;
create index contact_case on intake.contact (case_id) where case_id is not null;
create index contact_citizen on intake.contact (citizen) where citizen is not null;
create index contact_waiting on intake.contact (waiting_since, id) where waiting_since is not null;
create index contact_queued on intake.contact (next_try) where next_try is not null;
comment on table intake.contact is '来信: messages of all channels, in and out; what they say is sealed';
comment on column intake.contact.source is 'which adapter and which of its places; with the sender''s message id it is one contact, however often it is delivered';
comment on column intake.contact.message is 'the sender''s id of the message; ours for what goes out';
comment on column intake.contact.thread_key is 'what the sender calls the conversation';
comment on column intake.contact.sealed is 'where in the safe its words and its sender lie';
comment on column intake.contact.area is 'at whose desk it waits';
comment on column intake.contact.doubt is 'why the house did not register it by itself';
comment on column intake.contact.waiting_since is 'since when it waits for a person; absent when nobody need look at it';
comment on column intake.contact.due_at is 'by when a text conversation is to be answered (GB/T 33358: three minutes)';
