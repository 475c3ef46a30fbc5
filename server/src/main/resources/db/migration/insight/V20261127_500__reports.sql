-- insight 研判: what all rooms know together, told to those who decide.
create schema insight;

-- 报告: counted once, frozen then; what somebody made of it by hand stands beside what was counted.
create table insight.report (
    id            bigint           generated always as identity primary key,
    area          text collate "C" not null,
    area_zh       text             not null,
    area_en       text             not null,
    kind          text             not null check (kind in ('DAILY', 'WEEKLY', 'MONTHLY', 'TOPIC')),
    matter        text collate "C" not null default '',
    matter_zh     text             not null default '',
    matter_en     text             not null default '',
    begins        date             not null,
    ends          date             not null,
    state         text             not null check (state in ('COUNTING', 'FAILED', 'DRAFT', 'RELEASED', 'DISCARDED')),
    by_schedule   boolean          not null,
    asked_by      bigint           not null,
    asked_name    text             not null,
    asked_at      timestamptz      not null,
    done          int              not null default 0,
    seen_at       timestamptz      not null,
    counted_at    timestamptz,
    content       text             not null default '',
    edits         text             not null default '',
    changes       text             not null default '',
    editors       bigint[]         not null default '{}',
    words         text             not null default '',
    released_at   timestamptz,
    released_by   bigint,
    released_name text             not null default '',
    checksum      text             not null default '',
    corrects      bigint           references insight.report,
    why           text             not null default '',
    version       int              not null default 1,
    check (begins <= ends),
    check ((state = 'RELEASED') = (released_at is not null)),
    check ((corrects is null) = (why = ''))
);
-- each period of a place comes by itself once, whatever happens to the process meanwhile
create unique index report_scheduled on insight.report (area, kind, begins) where by_schedule;
create index report_listed on insight.report (ends desc, id desc) where state <> 'DISCARDED';
create index report_counting on insight.report (seen_at) where state = 'COUNTING';
create index report_corrects on insight.report (corrects) where corrects is not null;
comment on table insight.report is '报告';
comment on column insight.report.ends is 'the last day, which is in it';
comment on column insight.report.seen_at is 'when whoever counts it was last heard of';
comment on column insight.report.content is 'every figure and sentence as it was counted, as JSON';
comment on column insight.report.edits is 'own words, sections left out and added, as JSON';
comment on column insight.report.changes is 'which figures came out differently when it was counted again, as JSON';
comment on column insight.report.editors is 'who worked on it, and therefore does not release it; also those whom they acted for';
comment on column insight.report.words is 'its title and all its words, for whoever looks for some';
comment on column insight.report.checksum is 'SHA-256 over what was released';

-- What was released stays as it was: a mistake in it is told by another report that names it.
create function insight.released_for_good() returns trigger language plpgsql as $$
begin
    if old.state = 'RELEASED' then
        raise exception 'a released report stays as it was' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger released_for_good before update or delete on insight.report
    for each row execute function insight.released_for_good();
create function insight.released_never_emptied() returns trigger language plpgsql as $$
begin
    raise exception 'released reports stay as they were' using errcode = 'restrict_violation';
end $$;
create trigger released_never_emptied before truncate on insight.report
    for each statement execute function insight.released_never_emptied();

-- 定时: which reports of a place come by themselves, from which day on.
create table insight.schedule (
    area    text collate "C" not null,
    kind    text             not null check (kind in ('DAILY', 'WEEKLY', 'MONTHLY')),
    enabled boolean          not null,
    at      time             not null,
    since   date             not null,
    saves   int              not null default 1,
    primary key (area, kind)
);
comment on table insight.schedule is '定时';
comment on column insight.schedule.at is 'the time of the place, on the day after the period, from which on it is made';
comment on column insight.schedule.since is 'periods that begin before are not made';

-- 订阅.
create table insight.subscription (
    account bigint           not null,
    area    text collate "C" not null,
    kind    text             not null check (kind in ('DAILY', 'WEEKLY', 'MONTHLY', 'TOPIC')),
    since   timestamptz      not null,
    primary key (account, area, kind)
);
create index subscription_kind on insight.subscription (kind, area);
comment on table insight.subscription is '订阅: who is told when such a report of that area, or of one within it, is released';

-- 告知.
create table insight.told (
    account bigint      not null,
    report  bigint      not null references insight.report,
    told_at timestamptz not null,
    read_at timestamptz,
    primary key (account, report)
);
create index told_unread on insight.told (account) where read_at is null;
comment on table insight.told is '告知: who was told of a report, and when they first opened it';
