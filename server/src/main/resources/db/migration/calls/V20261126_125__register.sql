-- 话务登记册: what a place has set for its telephones. The process that decides holds it in memory.

-- 分中心: seats under one roof or one management.
create table calls.centre (
    code    text primary key check (code ~ '^[a-z][a-z0-9-]{0,31}$'),
    area    text not null,
    name    text not null check (name <> ''),
    name_en text not null check (name_en <> '')
);
comment on table calls.centre is '分中心';

-- 话务队列.
create table calls.queue (
    code           text primary key check (code ~ '^[a-z][a-z0-9-]{0,31}$'),
    area           text not null,
    name           text not null check (name <> ''),
    name_en        text not null check (name_en <> ''),
    policy         text not null check (policy in ('LONGEST_IDLE', 'MOST_SKILLED')),
    ring_seconds   int  not null check (ring_seconds between 5 and 120),
    wrap_up_seconds int not null check (wrap_up_seconds between 0 and 900),
    callback_tries int  not null check (callback_tries between 1 and 10),
    retry_seconds  int  not null check (retry_seconds between 60 and 86400),
    served         boolean not null default true,
    version        int  not null default 1
);
comment on table calls.queue is '话务队列';
comment on column calls.queue.served is 'false for one that is given up: no hotline leads to it, no seat serves it';

-- 溢出范围: which seats serve a queue, and from which wait on.
create table calls.queue_reach (
    queue         text    not null references calls.queue,
    number        int     not null,
    after_seconds int     not null check (after_seconds between 0 and 3600),
    centre        text    not null references calls.centre,
    kinds         text[]  not null check (cardinality(kinds) > 0),
    remote        boolean not null,
    primary key (queue, number)
);
comment on table calls.queue_reach is '溢出范围';

-- 归并热线.
create table calls.hotline (
    id           bigint generated always as identity primary key,
    area         text   not null,
    number       text   not null unique check (number ~ '^[0-9]{3,20}$'),
    name         text   not null check (name <> ''),
    name_en      text   not null check (name_en <> ''),
    line_class   text   not null check (line_class in ('CONSULTING', 'PUBLIC_SERVICE', 'SPECIALIST')),
    owner        bigint,
    merging      text   not null check (merging in ('MERGED', 'BOTH_NUMBERS', 'SUB_CENTRE')),
    queue        text   not null references calls.queue,
    menu_key     text   check (menu_key ~ '^[0-9]$'),
    menu_on      boolean not null default false,
    hours        text,
    holidays     boolean not null default false,
    after_hours  text   not null check (after_hours in ('VOICEMAIL', 'ANNOUNCE', 'QUEUE')),
    greeting     text   not null default '',
    closed_words text   not null default '',
    head_start_seconds int not null default 0 check (head_start_seconds between 0 and 3600),
    demand       text   not null default '',
    emergency    boolean not null default false,
    status       text   not null check (status in ('PLANNED', 'OPEN', 'CLOSED')),
    version      int    not null default 1
);
create unique index hotline_menu_key on calls.hotline (area, menu_key) where menu_key is not null and status <> 'CLOSED';
create index hotline_of_area on calls.hotline (area, number);
comment on table calls.hotline is '归并热线';
comment on column calls.hotline.line_class is '类别: what the line serves';
comment on column calls.hotline.menu_key is 'the key that leads here in the menu of the place';
comment on column calls.hotline.menu_on is 'whether callers of this line hear the menu; GB/T 33358 advises against it';
comment on column calls.hotline.hours is 'a week as the calendars write it; null around the clock';
comment on column calls.hotline.holidays is 'whether statutory days are kept';
comment on column calls.hotline.demand is 'what the agent must know, giving way: 0 LANGUAGE:yue=3; 30 LANGUAGE:yue=1; 60';

-- 号码: each number that leads to a hotline; none leads to two.
create table calls.hotline_number (
    number  text   primary key check (number ~ '^[0-9]{3,20}$'),
    hotline bigint not null references calls.hotline
);
create index hotline_number_of on calls.hotline_number (hotline);
comment on table calls.hotline_number is '号码: those a hotline had before, and its own';

-- 席位.
create table calls.seat_post (
    extension text primary key check (extension ~ '^[0-9]{2,10}$'),
    area      text    not null,
    device    text    not null check (device in ('PHONE', 'BROWSER')),
    kind      text    not null check (kind in ('CALL', 'DISPATCH', 'CALLBACK', 'SPECIALIST', 'ONLINE', 'FOREIGN_LANGUAGE')),
    centre    text    not null references calls.centre,
    remote    boolean not null default false,
    enabled   boolean not null default true,
    version   int     not null default 1
);
comment on table calls.seat_post is '席位';

-- 技能: those there are, and who has them how well.
create table calls.skill (
    kind    text not null check (kind in ('LANGUAGE', 'MATTER', 'COMPANY', 'SPECIALIST')),
    code    text not null check (code ~ '^[a-z][a-z0-9-]{0,31}$'),
    name    text not null check (name <> ''),
    name_en text not null check (name_en <> ''),
    primary key (kind, code)
);
comment on table calls.skill is '技能';

create table calls.agent_skill (
    agent bigint not null,
    kind  text   not null,
    code  text   not null,
    level int    not null check (level between 1 and 9),
    primary key (agent, kind, code),
    foreign key (kind, code) references calls.skill
);
comment on table calls.agent_skill is '话务员技能';

-- 示忙原因.
create table calls.break_reason (
    code     text primary key check (code ~ '^[A-Z][A-Z_]{0,31}$'),
    name     text not null check (name <> ''),
    name_en  text not null check (name_en <> ''),
    position int  not null
);
comment on table calls.break_reason is '示忙原因';

-- 已知停水停电公告: played before a caller stands in line.
create table calls.outage (
    id          bigint generated always as identity primary key,
    area        text        not null,
    kind        text        not null check (kind in ('WATER', 'POWER', 'GAS', 'HEATING', 'ROAD', 'OTHER')),
    words       text        not null check (words <> ''),
    valid_from  timestamptz not null,
    valid_until timestamptz not null,
    written_by  bigint      not null,
    written_at  timestamptz not null,
    version     int         not null default 1,
    check (valid_until > valid_from)
);
create index outage_until on calls.outage (valid_until);
comment on table calls.outage is '已知停水停电公告';

-- 黑名单: proposed by one, reviewed by another, for a time. Who it is stands in citizens only.
create table calls.blocked_caller (
    id           bigint generated always as identity primary key,
    area         text        not null,
    citizen      bigint      not null,
    reason       text        not null check (reason <> ''),
    call         uuid,
    state        text        not null check (state in ('PROPOSED', 'IN_FORCE', 'REJECTED', 'LIFTED')),
    until        timestamptz not null,
    proposed_by  bigint      not null,
    proposed_at  timestamptz not null,
    reviewed_by  bigint,
    reviewed_at  timestamptz,
    review_note  text        not null default '',
    lifted_by    bigint,
    lifted_at    timestamptz,
    version      int         not null default 1,
    check (reviewed_by is distinct from proposed_by),
    check ((state = 'PROPOSED') = (reviewed_by is null)),
    check ((state = 'LIFTED') = (lifted_by is not null))
);
create index blocked_caller_in_force on calls.blocked_caller (citizen, until) where state = 'IN_FORCE';
create index blocked_caller_listed on calls.blocked_caller (area, id desc);
create unique index blocked_caller_once on calls.blocked_caller (citizen) where state in ('PROPOSED', 'IN_FORCE');
comment on table calls.blocked_caller is '黑名单';

-- Every process holds the register in memory and looks at this number to learn that it changed.
create table calls.revision (
    only_row boolean primary key default true check (only_row),
    number   bigint not null
);
insert into calls.revision (number) values (1);
comment on table calls.revision is '登记册版本';

create function calls.revise() returns trigger language plpgsql as $$
begin
    update calls.revision set number = number + 1;
    return null;
end $$;

create trigger centre_revised after insert or update or delete or truncate on calls.centre
    for each statement execute function calls.revise();
create trigger queue_revised after insert or update or delete or truncate on calls.queue
    for each statement execute function calls.revise();
create trigger queue_reach_revised after insert or update or delete or truncate on calls.queue_reach
    for each statement execute function calls.revise();
create trigger hotline_revised after insert or update or delete or truncate on calls.hotline
    for each statement execute function calls.revise();
create trigger hotline_number_revised after insert or update or delete or truncate on calls.hotline_number
    for each statement execute function calls.revise();
create trigger seat_post_revised after insert or update or delete or truncate on calls.seat_post
    for each statement execute function calls.revise();
create trigger skill_revised after insert or update or delete or truncate on calls.skill
    for each statement execute function calls.revise();
create trigger agent_skill_revised after insert or update or delete or truncate on calls.agent_skill
    for each statement execute function calls.revise();
create trigger break_reason_revised after insert or update or delete or truncate on calls.break_reason
    for each statement execute function calls.revise();
create trigger outage_revised after insert or update or delete or truncate on calls.outage
    for each statement execute function calls.revise();
