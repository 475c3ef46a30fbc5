-- 文字会话排队: who waits for a first answer as in a talk, who takes such talks, and how long answers took.
create table intake.text_talk (
    id          bigint           generated always as identity primary key,
    thread      uuid             not null,
    channel     text             not null,
    area        text collate "C" not null,
    asked_at    timestamptz      not null,
    due_at      timestamptz      not null,
    agent       bigint,
    given_at    timestamptz,
    answered_at timestamptz,
    ended_at    timestamptz,
    check ((agent is null) = (given_at is null)),
    check (answered_at is null or ended_at is not null)
);
create unique index text_talk_open on intake.text_talk (thread) where ended_at is null;
create index text_talk_waiting on intake.text_talk (asked_at, id) where ended_at is null;
create index text_talk_asked on intake.text_talk (asked_at);
comment on table intake.text_talk is '文字会话: one wait for a first answer, from the message that asks to the answer, or to where none is needed any more';
comment on column intake.text_talk.agent is 'to whom the queue gave it';
comment on column intake.text_talk.answered_at is 'when it was answered first; absent where it ended without an answer';

create table intake.text_agent (
    account bigint           primary key,
    area    text collate "C" not null,
    most    int              not null check (most between 1 and 10),
    ready   boolean          not null,
    since   timestamptz      not null,
    seen_at timestamptz      not null
);
comment on table intake.text_agent is '文字坐席: who takes text talks, and how many at once';
comment on column intake.text_agent.since is 'since when they have been free for more';
comment on column intake.text_agent.seen_at is 'when their page was last heard of; who is not heard of is given nothing';
