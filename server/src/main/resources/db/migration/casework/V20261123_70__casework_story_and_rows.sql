-- casework 诉求办理: the story is the truth; the rows beside it are what worklists read and can be told again from it.
create schema casework;

-- Case ids: handed out in blocks, so that registering needs no round trip for one.
create sequence casework.case_block as bigint start 1;

-- 经过: append-only, chained by hash per case.
create table casework.story (
    case_id    bigint      not null,
    seq        int         not null,
    at         timestamptz not null,
    account    bigint      not null,
    actor      text        not null,
    unit       bigint,
    command    uuid        not null,
    type       text        not null,
    body       text        not null,
    clocks     text        not null,
    hash       bytea       not null,
    primary key (case_id, seq),
    check (seq >= 1),
    check (octet_length(hash) = 32)
);
comment on table casework.story is '经过: one line for everything that ever happened to a case';
comment on column casework.story.command is 'the command it came of; a command never happens twice';
comment on column casework.story.body is 'the event as JSON, exactly the bytes that were hashed';
comment on column casework.story.clocks is 'what it did to the clocks, as JSON';
comment on column casework.story.hash is 'SHA-256 over the previous hash and this line';

create function casework.story_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'the story of a case only grows' using errcode = 'restrict_violation';
end $$;
create trigger story_only_grows before update or delete on casework.story
    for each row execute function casework.story_only_grows();
create trigger story_never_emptied before truncate on casework.story
    for each statement execute function casework.story_only_grows();

-- 诉求要素: what seldom changes, with the indexes that filters need.
create table casework.case_fact (
    id            bigint primary key,
    number        text        not null unique,
    kind          text        not null,
    urgency       text        not null,
    channel       text        not null,
    title         text        not null,
    text          text        not null,
    matter        text collate "C",
    area          text collate "C" not null,
    address       text        not null,
    lon           double precision,
    lat           double precision,
    confidential  boolean     not null,
    citizen       bigint,
    source        text,
    registered_by bigint      not null,
    registered_at timestamptz not null
);
comment on table casework.case_fact is '诉求要素: what is asked, where and by whom, as last put right';
comment on column casework.case_fact.source is 'where it came from and under which number there; a source registers once';
create unique index case_fact_source on casework.case_fact (source) where source is not null;
create index case_fact_citizen on casework.case_fact (citizen, id) where citizen is not null;
create index case_fact_matter on casework.case_fact (matter, id);
create index case_fact_area on casework.case_fact (area, id);
create index case_fact_registered_by on casework.case_fact (registered_by, id);

-- 诉求现状: what changes with every step, narrow and lightly indexed.
create table casework.case_state (
    id                bigint primary key,
    version           int         not null,
    stage             text        not null,
    changed_at        timestamptz not null,
    lead_unit         bigint,
    holder_unit       bigint,
    due_at            timestamptz,
    due_kind          text,
    alarm_at          timestamptz,
    reworks           int         not null,
    returns           int         not null,
    urges             int         not null,
    supervised        int         not null,
    extension_pending boolean     not null,
    merged_into       bigint,
    satisfied         text
) with (fillfactor = 70);
comment on table casework.case_state is '诉求现状: where a case stands; can be told again from its story';
comment on column casework.case_state.due_at is 'when the wait of the present stage ends: to be signed or answered by, or the centre''s own limit';
comment on column casework.case_state.alarm_at is 'the earliest end of any running clock';
comment on column casework.case_state.supervised is 'level of supervision, 0 if none';
create index case_state_alarm on casework.case_state (alarm_at) where alarm_at is not null;
create index case_state_open on casework.case_state (stage, due_at, id)
    where stage in ('AWAITING_DISPATCH', 'AWAITING_SIGN', 'HANDLING', 'SUSPENDED', 'AWAITING_ARBITRATION',
                    'AWAITING_REVIEW', 'AWAITING_CALLBACK', 'AWAITING_REWORK_DECISION', 'AWAITING_CLOSE');
create index case_state_merged on casework.case_state (merged_into) where merged_into is not null;

-- 工单: every order to a unit.
create table casework.assignment (
    case_id       bigint      not null,
    no            int         not null,
    unit          bigint      not null,
    role          text        not null,
    state         text        not null,
    parent        int         not null,
    dispatched_at timestamptz not null,
    signed_at     timestamptz,
    ended_at      timestamptz,
    primary key (case_id, no)
);
comment on table casework.assignment is '工单: who was ordered to act on a case, and how it stands';
create index assignment_unit on casework.assignment (unit, case_id);
create index assignment_open on casework.assignment (unit, state, case_id)
    where state in ('AWAITING_SIGN', 'HANDLING', 'PASSED_DOWN');
