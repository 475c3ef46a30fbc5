-- calls 话务: what became of each call, and who sat where. What is going on at this moment is in the memory of the process that
-- decides; these tables are written right behind it, and tell it where it was after a restart.
create schema calls;

-- 通话: a caller or somebody called, from the first ring to the end.
create table calls.call (
    id          uuid        primary key,
    area        text        not null,
    direction   text        not null check (direction in ('IN', 'OUT', 'CALLBACK')),
    leg         text,
    dialled     text        not null,
    hotline     bigint,
    queue       text,
    citizen     bigint,
    arrived_at  timestamptz not null,
    queued_at   timestamptz,
    answered_at timestamptz,
    ended_at    timestamptz,
    ending      text check (ending in ('FINISHED', 'ABANDONED', 'UNREACHED', 'WITHDRAWN', 'VOICEMAIL', 'AFTER_HOURS', 'BLOCKED', 'LOST')),
    seat        text,
    agent       bigint,
    rings       int         not null default 0,
    transfers   int         not null default 0,
    ring_ms     bigint      not null default 0,
    talk_ms     bigint      not null default 0,
    hold_ms     bigint      not null default 0,
    wrap_up_ms  bigint      not null default 0,
    outcome     text        not null default '',
    note        text        not null default '',
    check ((ended_at is null) = (ending is null))
);
create index call_arrived on calls.call (area, arrived_at desc, id desc);
create index call_of_citizen on calls.call (citizen, arrived_at desc) where citizen is not null;
create index call_of_agent on calls.call (agent, arrived_at desc) where agent is not null;
create index call_going_on on calls.call (arrived_at) where ended_at is null;
comment on table calls.call is '通话';
comment on column calls.call.leg is 'the caller''s leg, under the name the switch gave it';
comment on column calls.call.queued_at is 'when it first stood in line; null for one that never did';
comment on column calls.call.seat is 'the seat that answered last';
comment on column calls.call.ring_ms is 'ringing at seats, all together';

-- 通话经过: what happened to a call, in order.
create table calls.call_event (
    call   uuid        not null references calls.call,
    number int         not null,
    at     timestamptz not null,
    kind   text        not null,
    seat   text,
    agent  bigint,
    detail text        not null default '',
    primary key (call, number)
);
comment on table calls.call_event is '通话经过';

-- 在席: who sits where now.
create table calls.sitting (
    seat         text        primary key,
    agent        bigint      not null unique,
    since        timestamptz not null,
    idle_since   timestamptz not null,
    presence     text        not null check (presence in ('READY', 'ON_BREAK', 'LEAVING')),
    break_reason text,
    check ((presence = 'ON_BREAK') = (break_reason is not null))
);
comment on table calls.sitting is '在席';

-- 坐席状态: what a seat did, and how long.
create table calls.seat_span (
    id       bigint generated always as identity primary key,
    seat     text        not null,
    agent    bigint      not null,
    state    text        not null,
    reason   text,
    call     uuid,
    since    timestamptz not null,
    until    timestamptz,
    check (until is null or until >= since)
);
create index seat_span_of_agent on calls.seat_span (agent, since desc);
create index seat_span_since on calls.seat_span (since);
create unique index seat_span_open on calls.seat_span (seat) where until is null;
comment on table calls.seat_span is '坐席状态';

-- 录音.
create table calls.recording (
    name       text        primary key,
    call       uuid        not null references calls.call,
    started_at timestamptz not null,
    ended_at   timestamptz,
    seconds    int,
    kind       text        not null check (kind in ('TALK', 'VOICEMAIL')),
    state      text        not null check (state in ('RUNNING', 'KEPT', 'FAILED', 'ERASED'))
);
create index recording_of_call on calls.recording (call, started_at);
comment on table calls.recording is '录音';
