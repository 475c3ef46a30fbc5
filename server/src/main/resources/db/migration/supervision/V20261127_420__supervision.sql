-- supervision 督办: what is done to units that are slow, and to answers that are not true.
create schema supervision;

-- 督办视野: each open case as the ladder saw it last. Made anew from its story whenever that has grown.
create table supervision.watch (
    case_id     bigint      primary key,
    version     int         not null,
    number      text        not null,
    area        text collate "C" not null,
    stage       text        not null,
    unit        bigint,
    holder      bigint,
    instructed  boolean     not null,
    level       int         not null,
    due_at      timestamptz,
    warn_at     timestamptz,
    still       boolean     not null,
    gravest     text,
    next_at     timestamptz
);
create index watch_next on supervision.watch (next_at) where next_at is not null;
create index watch_due on supervision.watch (due_at, case_id) where due_at is not null;
comment on table supervision.watch is '督办视野';
comment on column supervision.watch.unit is 'whose reply limit runs';
comment on column supervision.watch.due_at is 'when the reply limit ends; nothing where no unit owes a reply';
comment on column supervision.watch.warn_at is 'from when on it counts as about to be late';
comment on column supervision.watch.still is 'whether the limit stands still for now';
comment on column supervision.watch.next_at is 'when the ladder must be climbed again at the latest';

-- 督办措施: what was done, to whom, by whom and why; never removed.
create table supervision.measure (
    id           bigint      generated always as identity primary key,
    case_id      bigint      not null,
    number       text        not null,
    area         text collate "C" not null,
    kind         text        not null,
    rung         text,
    rung_zh      text        not null,
    rung_en      text        not null,
    clause       text        not null,
    unit         bigint      not null,
    holder       bigint,
    told         text        not null,
    told_unit    bigint,
    persons      text        not null default '',
    words        text        not null,
    state        text        not null,
    given_at     timestamptz not null,
    given_by     bigint      not null,
    given_name   text        not null,
    reached_at   timestamptz,
    answer_limit text,
    answer_due   timestamptz,
    seconded_by  bigint,
    seconded_name text       not null default '',
    seconded_at  timestamptz,
    ended_at     timestamptz,
    ended_by     bigint,
    ended_name   text        not null default '',
    ended_why    text        not null default '',
    mark         text        unique,
    saves        int         not null default 1,
    check (seconded_by is null or seconded_by <> given_by),
    check (state <> 'WITHDRAWN' or ended_why <> '')
);
create index measure_case on supervision.measure (case_id, id);
create index measure_latest on supervision.measure (given_at desc, id desc);
create index measure_waiting on supervision.measure (answer_due, id) where state = 'AWAITING_ANSWER';
create index measure_open on supervision.measure (state, id) where state in ('PROPOSED', 'AWAITING_ANSWER', 'ANSWERED');
create index measure_unit on supervision.measure (unit, given_at);
create index measure_told on supervision.measure (told_unit, given_at);
comment on table supervision.measure is '督办措施';
comment on column supervision.measure.unit is 'whom it concerns, and against whom cards count';
comment on column supervision.measure.told_unit is 'which unit is told and answers; nothing where it is the supervision office or leaders';
comment on column supervision.measure.given_by is '0 for the house itself';
comment on column supervision.measure.reached_at is 'when the rung was reached, which may be earlier than when it was climbed';
comment on column supervision.measure.mark is 'of what it came: the same cause never brings a second measure';

-- 措施回复: each try at an answer, and what became of it.
create table supervision.answer (
    measure      bigint      not null references supervision.measure,
    no           int         not null,
    words        text        not null,
    files        bigint[]    not null,
    given_at     timestamptz not null,
    given_by     bigint      not null,
    given_name   text        not null,
    late         boolean     not null,
    decided_at   timestamptz,
    decided_by   bigint,
    decided_name text        not null default '',
    accepted     boolean,
    reason       text        not null default '',
    primary key (measure, no),
    check ((decided_at is null) = (accepted is null))
);
comment on table supervision.answer is '措施回复';
