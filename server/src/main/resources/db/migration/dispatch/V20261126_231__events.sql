-- 事件: what many cases tell of, with what callers are to be told.
create table dispatch.event (
    id           bigint           generated always as identity primary key,
    title        text             not null check (title <> ''),
    place        text             not null,
    area         text collate "C" not null,
    matter       text collate "C",
    state        text             not null check (state in ('PROPOSED', 'RUNNING', 'CLOSED', 'DISMISSED')),
    announcement text             not null default '',
    announced_at timestamptz,
    opened_at    timestamptz      not null,
    closed_at    timestamptz,
    closing      text             not null default '',
    version      int              not null default 1,
    check ((closed_at is null) = (state not in ('CLOSED', 'DISMISSED')))
);
create index event_state on dispatch.event (state, id);
comment on table dispatch.event is '事件: what many cases tell of';
comment on column dispatch.event.state is 'PROPOSED by the house; nothing comes of it until a person says so';
comment on column dispatch.event.announcement is 'what callers are told, shown to call takers while they type';

create table dispatch.event_case (
    event   bigint           not null references dispatch.event,
    case_id bigint           not null,
    state   text             not null check (state in ('PROPOSED', 'JOINED', 'REFUSED')),
    at      timestamptz      not null,
    account bigint,
    primary key (event, case_id)
);
create unique index event_case_joined on dispatch.event_case (case_id) where state = 'JOINED';
create index event_case_of on dispatch.event_case (case_id);
comment on table dispatch.event_case is '事件所含诉求';
comment on column dispatch.event_case.account is 'who said so; absent for the house, which only proposes';
