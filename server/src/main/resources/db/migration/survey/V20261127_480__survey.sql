-- survey 社情民意调查: what citizens are asked, who of them, how they were reached, what they answered and what counts of it.
create schema survey;

-- 调查.
create table survey.survey (
    id            bigint           primary key generated always as identity,
    area          text collate "C" not null,
    title         text             not null,
    title_en      text             not null default '',
    state         text             not null check (state in ('DRAFT', 'FIELD', 'PAUSED', 'CLOSED')),
    draft         text             not null,
    edition       int              not null default 0,
    ways          text[]           not null,
    tries         int              not null check (tries between 1 and 20),
    hours         int              not null check (hours between 1 and 720),
    days          int              not null check (days between 1 and 180),
    recheck_share int              not null check (recheck_share between 0 and 100),
    fast_seconds  int              not null check (fast_seconds between 0 and 3600),
    population    bigint,
    weighting     text             not null default '[]',
    made_by       bigint           not null,
    made_name     text             not null,
    made_at       timestamptz      not null,
    fielded_at    timestamptz,
    ends_at       timestamptz,
    closed_at     timestamptz,
    draws         int              not null default 0,
    version       int              not null default 1,
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((fielded_at is null) = (ends_at is null))
);
create index survey_area on survey.survey (area, id);
comment on table survey.survey is '调查';
comment on column survey.survey.draft is 'the questionnaire that is being written, as JSON';
comment on column survey.survey.edition is 'the last edition of the questionnaire that was put in the field; 0 before the first';
comment on column survey.survey.ways is 'how people are asked, one way after the other';
comment on column survey.survey.population is 'how many people the sample speaks for, where that is not the frame';
comment on column survey.survey.weighting is 'what the population looks like, as JSON';
comment on column survey.survey.draws is 'how often a sample was drawn; a draw that is thrown away still counts';

-- 问卷版本: as it was put in the field, and never changed again.
create table survey.questionnaire (
    survey    bigint      not null references survey.survey,
    edition   int         not null,
    body      text        not null,
    frozen_by text        not null,
    frozen_at timestamptz not null,
    primary key (survey, edition)
);
comment on table survey.questionnaire is '问卷版本';

create function survey.frozen() returns trigger language plpgsql as $$
begin
    raise exception 'a questionnaire that was in the field stays as it was' using errcode = 'restrict_violation';
end $$;
create trigger questionnaire_frozen before update or delete on survey.questionnaire
    for each row execute function survey.frozen();

-- 抽样记录: from what, by which seed, how many.
create table survey.draw (
    survey    bigint      primary key references survey.survey,
    number    int         not null,
    source    text        not null check (source in ('CASES', 'LIST')),
    described text        not null,
    excluded  text        not null,
    seed      text        not null,
    frame     int         not null,
    size      int         not null,
    digest    text        not null,
    drawn_by  text        not null,
    drawn_at  timestamptz not null
);
comment on table survey.draw is '抽样记录';
comment on column survey.draw.number is 'which draw of the survey it is';
comment on column survey.draw.described is 'where the frame came from, as JSON';
comment on column survey.draw.excluded is 'how many were left out of it, by reason, as JSON';
comment on column survey.draw.digest is 'SHA-256 over the names of all members, in their order';

-- 抽样框: everybody who could have been drawn, under a name that says nothing.
create table survey.member (
    survey  bigint           not null references survey.survey,
    name    text collate "C" not null,
    citizen bigint,
    area    text collate "C" not null,
    drawn   boolean          not null default false,
    primary key (survey, name)
);
create index member_of_citizen on survey.member (citizen) where citizen is not null;
comment on table survey.member is '抽样框';
comment on column survey.member.name is 'a hash by which a draw can be done again, even when the person has been forgotten';

-- 样本: everybody who was drawn, and how it stands with them.
create table survey.invitee (
    id            bigint           primary key generated always as identity,
    survey        bigint           not null references survey.survey,
    name          text collate "C" not null,
    place         int              not null,
    citizen       bigint,
    area          text collate "C" not null,
    state         text             not null check (state in ('WAITING', 'ASKED', 'PERSON', 'DONE')),
    way_at        int              not null default 0,
    tries         int              not null default 0,
    due_at        timestamptz      not null,
    claimed_by    bigint,
    claimed_until timestamptz,
    outcome       text check (outcome in ('COMPLETE', 'REFUSED', 'NO_CONTACT', 'WRONG_NUMBER', 'NOT_ELIGIBLE', 'QUOTA_FULL', 'STOPPED')),
    way           text,
    asked_at      timestamptz,
    reached_at    timestamptz,
    ended_at      timestamptz,
    unique (survey, name),
    check ((state = 'DONE') = (ended_at is not null)),
    check ((ended_at is null) = (outcome is null)),
    check ((claimed_by is null) = (claimed_until is null))
);
create index invitee_due on survey.invitee (due_at) where state in ('WAITING', 'ASKED');
create index invitee_listed on survey.invitee (survey, due_at, id) where state = 'PERSON';
create index invitee_of_citizen on survey.invitee (citizen, asked_at) where citizen is not null;
comment on table survey.invitee is '样本';
comment on column survey.invitee.place is 'the place in the order of the draw';

-- 联系记录: each time somebody was asked, or it was tried.
create table survey.attempt (
    invitee  bigint      not null references survey.invitee,
    number   int         not null,
    way      text        not null check (way in ('LINK', 'SMS', 'ROBOT', 'PERSON')),
    at       timestamptz not null,
    by       bigint,
    by_name  text        not null default '',
    result   text        not null,
    ended_at timestamptz,
    call     uuid unique,
    primary key (invitee, number)
);
comment on table survey.attempt is '联系记录';

-- 答卷链接: only what it hashes to is kept, so that nobody reads one here.
create table survey.link (
    hash    bytea       primary key,
    invitee bigint      not null references survey.invitee,
    until   timestamptz not null
);
create index link_of_invitee on survey.link (invitee);
comment on table survey.link is '答卷链接';

-- 答卷: what somebody answered, one for each of the sample at the most.
create table survey.interview (
    id            bigint           primary key generated always as identity,
    survey        bigint           not null references survey.survey,
    invitee       bigint           not null unique references survey.invitee,
    edition       int              not null,
    area          text collate "C" not null,
    way           text             not null check (way in ('LINK', 'SMS', 'ROBOT', 'PERSON')),
    lang          text             not null default 'ZH',
    state         text             not null check (state in ('OPEN', 'COMPLETE', 'OVER_QUOTA')),
    begun_at      timestamptz      not null,
    ended_at      timestamptz,
    answers       text             not null default '{}',
    by            bigint,
    by_name       text             not null default '',
    call          uuid,
    flags         text[]           not null default '{}',
    valid         boolean,
    judged_by     text             not null default '',
    judged_at     timestamptz,
    judged_why    text             not null default '',
    recheck       text check (recheck in ('ASKED', 'CONFIRMED', 'DENIED')),
    rechecked_by  bigint,
    rechecked_name text            not null default '',
    rechecked_at  timestamptz,
    rechecked_why text             not null default '',
    check (rechecked_by is null or rechecked_by is distinct from by),
    check ((state = 'OPEN') = (ended_at is null))
);
create index interview_of_survey on survey.interview (survey, id);
create index interview_flagged on survey.interview (survey, id) where flags <> '{}' and judged_at is null;
create index interview_recheck on survey.interview (survey, id) where recheck = 'ASKED';
comment on table survey.interview is '答卷';
comment on column survey.interview.answers is 'by the code of the question, as JSON; free words with their numbers and names masked';
comment on column survey.interview.flags is 'what makes it doubtful: FAST, STRAIGHT, CONTRADICTION:…';

-- 无效访问: links that could not count, by day.
create table survey.stray (
    day   date not null,
    kind  text not null check (kind in ('TWICE', 'OVER', 'FOREIGN')),
    times int  not null,
    primary key (day, kind)
);
comment on table survey.stray is '无效访问';
