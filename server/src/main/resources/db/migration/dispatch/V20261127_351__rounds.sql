-- 会商: units are asked for their opinion while the centre decides on a return. Nothing waits for them.
create table dispatch.round (
    id        bigint           generated always as identity primary key,
    case_id   bigint           not null,
    number    text             not null,
    area      text collate "C" not null,
    opened_at timestamptz      not null,
    opened_by text             not null,
    due_at    timestamptz      not null,
    question  text             not null,
    closed_at timestamptz
);
create unique index round_open on dispatch.round (case_id) where closed_at is null;
create index round_case on dispatch.round (case_id, id);
comment on table dispatch.round is '会商: about one return of one case; closed by the decision';

create table dispatch.round_member (
    round    bigint not null references dispatch.round,
    unit     bigint not null,
    asked_at timestamptz not null,
    whose    bigint,
    clause   text   not null default '',
    words    text   not null default '',
    given_at timestamptz,
    given_by text   not null default '',
    primary key (round, unit)
);
create index round_member_unit on dispatch.round_member (unit, round desc);
comment on table dispatch.round_member is '会商单位意见: whose duty it is, by which clause; only the centre reads it';
