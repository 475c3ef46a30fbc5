-- privacy 个人信息保护: what people ask about their data, how long what is kept, and what was weighed beforehand. None of it
-- says who anybody is: people are ids of the room citizens.
create schema privacy;

-- 个人请求: somebody asks for a copy of what is known of them, or for it to be erased.
create table privacy.person_request (
    id           bigint generated always as identity primary key,
    citizen      bigint      not null,
    kind         text        not null check (kind in ('COPY', 'ERASE')),
    state        text        not null check (state in ('OPEN', 'DONE', 'REFUSED')),
    proof        text        not null,
    asked_at     timestamptz not null,
    due_at       timestamptz not null,
    asked_by     text        not null,
    decided_at   timestamptz,
    decided_by   text,
    words        text        not null default '',
    check ((state = 'OPEN') = (decided_at is null))
);
create index person_request_open on privacy.person_request (due_at, id) where state = 'OPEN';
comment on table privacy.person_request is '个人请求';
comment on column privacy.person_request.proof is 'how it was made sure that it is that person who asks';

-- 保存期限: how long each class of data is kept, and the clause that says so.
create table privacy.retention_rule (
    data_class text primary key,
    months     int  not null check (months > 0),
    clause     text not null,
    note_zh    text not null,
    note_en    text not null
);
comment on table privacy.retention_rule is '保存期限';

-- 销毁: what was found to be beyond its term, who agreed to destroy it, and how far that has come.
create table privacy.disposal (
    id          bigint generated always as identity primary key,
    data_class  text        not null,
    months      int         not null,
    clause      text        not null,
    before      timestamptz not null,
    counted     int         not null,
    oldest      timestamptz not null,
    newest      timestamptz not null,
    state       text        not null check (state in ('REPORTED', 'APPROVED', 'DONE', 'DROPPED')),
    reported_at timestamptz not null,
    decided_at  timestamptz,
    decided_by  text,
    reached     bigint      not null default 0,
    destroyed   int         not null default 0,
    finished_at timestamptz,
    check ((state = 'REPORTED') = (decided_at is null)),
    check ((state = 'DONE') = (finished_at is not null))
);
create unique index disposal_open on privacy.disposal (data_class) where state in ('REPORTED', 'APPROVED');
comment on table privacy.disposal is '到期销毁';
comment on column privacy.disposal.before is 'what was used last before then is beyond its term';
comment on column privacy.disposal.reached is 'the last one looked at: broken off, it goes on from there';

-- 影响评估 (个人信息保护法第五十五、五十六条): every version stays.
create table privacy.assessment (
    id          bigint      not null,
    version     int         not null,
    title       text        not null,
    purpose     text        not null,
    data        text        not null,
    risks       text        not null,
    measures    text        not null,
    decision    text        not null check (decision in ('ACCEPTED', 'WITH_MEASURES', 'REJECTED')),
    decided_on  date        not null,
    next_review date        not null,
    kept_by     text        not null,
    kept_at     timestamptz not null,
    primary key (id, version),
    check (next_review > decided_on)
);
create sequence privacy.assessment_id;
comment on table privacy.assessment is '个人信息保护影响评估';
create trigger assessment_only_grows before update or delete on privacy.assessment
    for each row execute function platform.only_grows();
create trigger assessment_never_emptied before truncate on privacy.assessment
    for each statement execute function platform.only_grows();
