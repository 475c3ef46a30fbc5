-- callback 回访: whether, how and with what result those are asked whose answer passed review. What they said stands in the
-- story of the case; here stands how it was got.
create schema callback;

-- 回访任务: one for each answer that passed review.
create table callback.task (
    id            bigint      primary key generated always as identity,
    case_id       bigint      not null,
    round         int         not null,
    number        text        not null,
    title         text        not null,
    area          text        not null,
    unit          bigint,
    kind          text        not null,
    urgency       text        not null,
    channel       text        not null,
    citizen       bigint,
    kept_from     text[]      not null default '{}',
    rules         int         not null,
    clause        text        not null,
    seed          text        not null,
    draw          int         not null check (draw between 0 and 99),
    share         int         not null check (share between 0 and 100),
    ways          text[]      not null,
    attempts      int         not null check (attempts between 1 and 20),
    hours         int         not null check (hours between 1 and 720),
    quiet_from    time        not null,
    quiet_until   time        not null,
    planned_at    timestamptz not null,
    state         text        not null check (state in ('WAITING', 'ASKING', 'PERSON', 'DONE')),
    way_at        int         not null default 0,
    tries         int         not null default 0,
    due_at        timestamptz not null,
    why           text        not null default '',
    claimed_by    bigint,
    claimed_until timestamptz,
    ended_at      timestamptz,
    outcome       text check (outcome in ('NOT_DRAWN', 'RATED', 'NOT_REACHED', 'NOBODY', 'OVERTAKEN')),
    way           text check (way in ('ROBOT', 'SMS', 'WECHAT', 'PERSON', 'LINK', 'PORTAL')),
    solved        boolean,
    satisfied     text,
    reason        text        not null default '',
    unique (case_id, round),
    check ((state = 'DONE') = (ended_at is not null)),
    check ((ended_at is null) = (outcome is null)),
    check ((outcome is not distinct from 'RATED') = (solved is not null)),
    check ((claimed_by is null) = (claimed_until is null))
);
create unique index task_open on callback.task (case_id) where state <> 'DONE';
create index task_due on callback.task (due_at) where state in ('WAITING', 'ASKING');
create index task_listed on callback.task (due_at, id) where state = 'PERSON';
create index task_planned on callback.task (planned_at, id);
create index task_of_citizen on callback.task (citizen) where state <> 'DONE';
comment on table callback.task is '回访任务';
comment on column callback.task.kept_from is 'the short words by which those are known who stand aside';
comment on column callback.task.rules is 'the version of the rule pack that the case lives by';
comment on column callback.task.seed is 'what the draw was made from: seed and draw can be compared by anybody';
comment on column callback.task.draw is 'asked where it is below the share';
comment on column callback.task.way_at is 'which of the ways is being tried';
comment on column callback.task.why is 'why a person has to call';

-- 回访尝试: each time somebody was asked, or it was tried.
create table callback.attempt (
    task     bigint      not null references callback.task,
    number   int         not null,
    way      text        not null,
    at       timestamptz not null,
    by       bigint,
    result   text        not null,
    ended_at timestamptz,
    call     uuid unique,
    keys     text        not null default '',
    sms      bigint,
    file     bigint,
    primary key (task, number)
);
comment on table callback.attempt is '回访尝试';
comment on column callback.attempt.keys is 'what was pressed or meant, question by question';
comment on column callback.attempt.file is 'the free word that was recorded';

-- 评价链接: one for each message; only what it hashes to is kept, so that nobody reads one here.
create table callback.link (
    hash    bytea       primary key,
    task    bigint      not null references callback.task,
    until   timestamptz not null,
    used_at timestamptz
);
create index link_of_task on callback.link (task);
comment on table callback.link is '评价链接';

-- 无效评价: what came and could not count, by day.
create table callback.stray (
    day   date not null,
    kind  text not null check (kind in ('TWICE', 'OVER', 'FOREIGN', 'NOT_UNDERSTOOD', 'LATE')),
    times int  not null,
    primary key (day, kind)
);
comment on table callback.stray is '无效评价';

-- 客观条件不具备: asked for by one person, decided by another.
create table callback.impossible (
    id           bigint      primary key generated always as identity,
    case_id      bigint      not null,
    number       text        not null,
    area         text        not null,
    kept_from    text[]      not null default '{}',
    asked_by     bigint      not null,
    asked_as     bigint      not null,
    asked_name   text        not null,
    asked_at     timestamptz not null,
    obstacle     text        not null check (obstacle in ('LAW', 'PLANNING', 'FUNDS', 'TECHNICAL', 'THIRD_PARTY', 'OTHER')),
    reason       text        not null,
    decided_by   bigint,
    decided_as   bigint,
    decided_name text        not null default '',
    decided_at   timestamptz,
    granted      boolean,
    answer       text        not null default '',
    check (decided_by <> asked_by and decided_by <> asked_as and decided_as <> asked_by and decided_as <> asked_as),
    check ((decided_at is null) = (decided_by is null)),
    check ((decided_at is null) = (granted is null))
);
create unique index impossible_open on callback.impossible (case_id) where decided_at is null;
create index impossible_latest on callback.impossible (asked_at desc, id desc);
comment on table callback.impossible is '客观条件不具备';
comment on column callback.impossible.asked_as is 'for whom they acted; themselves mostly';
