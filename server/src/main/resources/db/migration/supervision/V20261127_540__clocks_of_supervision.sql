-- 待看: which cases the ladder looks at next, and when. While nothing is due, running cases cost nothing.
create table supervision.turn (
    case_id bigint      primary key,
    at      timestamptz not null,
    news    bigint      not null default 1
);
create index turn_at on supervision.turn (at);
comment on table supervision.turn is '待看';
comment on column supervision.turn.at is 'when it is looked at; while somebody looks, when somebody else may';
comment on column supervision.turn.news is 'grows with everything that happens to the case, so that nothing is lost while it is looked at';

insert into supervision.turn (case_id, at) select case_id, next_at from supervision.watch where next_at is not null;
drop index supervision.watch_next;
alter table supervision.watch drop column next_at;

-- 催判: what waits for a person, whose turn it is, and when it goes one step up. Steps that are over stay.
create table supervision.rise (
    id       bigint      generated always as identity primary key,
    what     text        not null,
    thing    bigint      not null,
    seq      int         not null,
    case_id  bigint      not null,
    area     text collate "C" not null,
    level    int         not null,
    unit     bigint,
    since    timestamptz not null,
    due_at   timestamptz,
    ended_at timestamptz,
    check (what in ('ANSWER', 'DECISION', 'FINDING', 'RECHECK'))
);
create unique index rise_now on supervision.rise (what, thing, seq) where ended_at is null;
create index rise_of on supervision.rise (what, thing, seq, level);
create index rise_due on supervision.rise (due_at) where ended_at is null and due_at is not null;
create index rise_up on supervision.rise (area) where ended_at is null and level > 0;
create index rise_ended on supervision.rise (ended_at) where ended_at is not null;
comment on table supervision.rise is '催判';
comment on column supervision.rise.thing is 'the measure or the finding; of a closing that was drawn, the case';
comment on column supervision.rise.seq is 'of a closing, its line in the story';
comment on column supervision.rise.level is '0 for whoever it waits for first, one more for every time that the clock ran out';
comment on column supervision.rise.unit is 'whose turn it is; nothing for the supervision office, and above it leaders';

insert into supervision.rise (what, thing, seq, case_id, area, level, unit, since, due_at)
select 'ANSWER', id, 0, case_id, area, 0, told_unit, given_at, answer_due
from supervision.measure where state = 'AWAITING_ANSWER';
insert into supervision.rise (what, thing, seq, case_id, area, level, since, due_at)
select 'DECISION', id, 0, case_id, area, 0, now(), now() + interval '3 days'
from supervision.measure where state in ('PROPOSED', 'ANSWERED');
insert into supervision.rise (what, thing, seq, case_id, area, level, since, due_at)
select 'FINDING', id, 0, case_id, area, 0, now(), now() + interval '3 days'
from supervision.finding where state = 'OPEN';
insert into supervision.rise (what, thing, seq, case_id, area, level, since, due_at)
select 'RECHECK', case_id, seq, case_id, area, 0, now(), now() + interval '3 days'
from supervision.closing where state = 'DRAWN';

-- 已看到: up to which measure somebody has seen what they are told.
create table supervision.shown (
    account bigint primary key,
    measure bigint not null
);
comment on table supervision.shown is '已看到';
create index measure_told_open on supervision.measure (told_unit, id) where state in ('GIVEN', 'AWAITING_ANSWER');
create index measure_held_open on supervision.measure (holder, id) where state in ('GIVEN', 'AWAITING_ANSWER');
create index measure_told_above on supervision.measure (told, area) where told in ('OFFICE', 'LEADER') and state in ('GIVEN', 'AWAITING_ANSWER');

-- 涉及人员: whom a measure names; they are told of it as well.
create table supervision.named (
    measure bigint not null references supervision.measure,
    account bigint not null,
    primary key (measure, account)
);
create index named_account on supervision.named (account);
comment on table supervision.named is '涉及人员';

-- 事项: of the case as it was then, so that what was done can be told of a topic.
alter table supervision.measure add column matter text not null default '';
alter table supervision.finding add column matter text not null default '';
