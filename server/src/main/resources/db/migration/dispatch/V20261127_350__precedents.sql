-- 职责判例: what the centre decided of cases that units gave back; without the people of the cases.
create table dispatch.precedent (
    id            bigint           generated always as identity primary key,
    case_id       bigint           not null,
    seq           int              not null,
    number        text             not null,
    decided_at    timestamptz      not null,
    upheld        boolean          not null,
    giver         bigint           not null,
    settled       bigint           not null,
    proposed      bigint,
    code          text,
    called        text             not null,
    called_en     text             not null,
    reason        text             not null,
    clause        text             not null,
    grounds       text             not null,
    matter        text collate "C",
    area          text collate "C" not null,
    title         text             not null,
    told          text             not null,
    model         text             not null,
    meaning       bytea            not null,
    state         text             not null default 'STANDING' check (state in ('STANDING', 'WITHDRAWN', 'SUPERSEDED')),
    state_reason  text             not null default '',
    state_at      timestamptz,
    state_by      text             not null default '',
    superseded_by bigint           references dispatch.precedent,
    version       int              not null default 1,
    unique (case_id, seq),
    check ((superseded_by is not null) = (state = 'SUPERSEDED')),
    check ((state = 'STANDING') = (state_at is null))
);
create index precedent_matter on dispatch.precedent (matter, id desc);
create index precedent_giver on dispatch.precedent (giver, id desc);
create index precedent_settled on dispatch.precedent (settled, id desc);
comment on table dispatch.precedent is '职责判例: a decision on a return; numbers of people are hidden in its words';
comment on column dispatch.precedent.giver is 'the unit that gave the case back';
comment on column dispatch.precedent.settled is 'whose duty it is by the decision';
comment on column dispatch.precedent.grounds is 'why it was decided so';
comment on column dispatch.precedent.told is 'the beginning of what was asked; empty for confidential cases';
comment on column dispatch.precedent.state is 'WITHDRAWN and SUPERSEDED ones are kept, and nothing is proposed by them';
