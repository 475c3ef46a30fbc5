-- dispatch 派单: what was proposed for each case and what came of it, and what was learned of that.
create schema dispatch;

create table dispatch.judgement (
    case_id     bigint           primary key,
    way         text             not null check (way in ('SHOWN', 'FORM', 'TRIAL', 'AUTOMATIC')),
    proposed_at timestamptz      not null,
    shown_to    bigint,
    area        text collate "C" not null,
    matter      text collate "C",
    proposed    bigint,
    others      text             not null,
    score       double precision not null check (score between 0 and 1),
    certainty   double precision not null check (certainty between 0 and 1),
    learning    bigint,
    chosen      bigint,
    chosen_at   timestamptz,
    settled     bigint,
    check ((chosen is null) = (chosen_at is null)),
    check (proposed is not null or score = 0)
);
comment on table dispatch.judgement is '派单判定: what was proposed for a case, and whom a person chose';
comment on column dispatch.judgement.way is 'SHOWN to a dispatcher, shown in the FORM, on TRIAL by a learning that had not seen it, or AUTOMATIC';
comment on column dispatch.judgement.proposed is 'the unit proposed first; absent when none was';
comment on column dispatch.judgement.others is 'the ids of the other units proposed, in their order';
comment on column dispatch.judgement.chosen is 'the first lead';
comment on column dispatch.judgement.settled is 'the lead after all returns that were upheld';
create index judgement_chosen on dispatch.judgement (chosen_at desc, case_id desc) where chosen_at is not null;

create sequence dispatch.lesson as bigint;
create table dispatch.learning (
    id       bigint      primary key,
    at       timestamptz not null,
    cases    int         not null,
    tried    int         not null,
    rightly  int         not null,
    matters  int         not null,
    offices  int         not null,
    seconds  int         not null
);
comment on table dispatch.learning is '学习: when all was learned anew, from how many cases, and how it did on those held back';

create table dispatch.setting (
    only_row   boolean     primary key default true check (only_row),
    precision_percent int  not null default 97 check (precision_percent between 80 and 100),
    automatic  boolean     not null default false,
    least      int         not null default 300 check (least between 50 and 100000),
    changed_by bigint,
    changed_at timestamptz
);
comment on table dispatch.setting is '派单设置: how right automatic dispatch must be, whether there is any, and from how many judged proposals on';
insert into dispatch.setting default values;

create table dispatch.reading (
    case_id bigint primary key,
    model   text  not null,
    meaning bytea not null
);
comment on table dispatch.reading is '语义: what a model of meaning reads in a case, so that it is read once';
