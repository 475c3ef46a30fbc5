-- 办结核查: whether what was closed was done.

-- 抽查种子: what the lots are drawn with, one for each month; kept, so that every draw can be done again.
create table supervision.seed (
    month date  primary key,
    seed  text  not null,
    made_at timestamptz not null
);
comment on table supervision.seed is '抽查种子';

-- 办结: every closing that was looked at, with the lot drawn for it.
create table supervision.closing (
    case_id   bigint      not null,
    seq       int         not null,
    number    text        not null,
    area      text collate "C" not null,
    unit      bigint      not null,
    reviewer  bigint,
    closed_at timestamptz not null,
    looked_at timestamptz not null,
    findings  int         not null,
    lot       int,
    percent   int,
    month     date,
    state     text        not null,
    decided_at timestamptz,
    decided_by bigint,
    decided_name text     not null default '',
    reason    text        not null default '',
    primary key (case_id, seq),
    check (state in ('FOUND', 'NOT_DRAWN', 'DRAWN', 'CLEAN', 'FALSE'))
);
create index closing_drawn on supervision.closing (closed_at, case_id) where state = 'DRAWN';
create index closing_decided on supervision.closing (decided_at) where decided_at is not null;
comment on table supervision.closing is '办结核查';
comment on column supervision.closing.reviewer is 'who let the reply pass, and therefore does not look at it again';
comment on column supervision.closing.lot is 'from 0 to 9999, made of the seed, the case and the line; drawn where it is below a hundred times the percent';

-- 核查发现: a reason to believe that it was not, with what it rests on.
create table supervision.finding (
    id           bigint      generated always as identity primary key,
    case_id      bigint      not null,
    number       text        not null,
    area         text collate "C" not null,
    unit         bigint      not null,
    reviewer     bigint,
    kind         text        not null,
    evidence     jsonb       not null,
    found_at     timestamptz not null,
    mark         text        not null unique,
    state        text        not null default 'OPEN',
    decided_at   timestamptz,
    decided_by   bigint,
    decided_name text        not null default '',
    reason       text        not null default '',
    measure      bigint      references supervision.measure,
    reopened     boolean     not null default false,
    check (state in ('OPEN', 'CONFIRMED', 'DISMISSED')),
    check ((state = 'OPEN') = (decided_at is null))
);
create index finding_open on supervision.finding (id) where state = 'OPEN';
create index finding_case on supervision.finding (case_id, id);
create index finding_decided on supervision.finding (decided_at) where decided_at is not null;
comment on table supervision.finding is '核查发现';

-- 答复指纹: what a unit answered before, as marks that say how alike two texts are and not what they say.
create table supervision.answer_print (
    case_id bigint      not null,
    seq     int         not null,
    unit    bigint      not null,
    at      timestamptz not null,
    print   int[]       not null,
    primary key (case_id, seq)
);
create index answer_print_unit on supervision.answer_print (unit, at desc);
comment on table supervision.answer_print is '答复指纹';

-- 照片指纹: what the photos of answers look like, in 64 bits that outlast another encoding.
create table supervision.photo_print (
    file    bigint      not null,
    case_id bigint      not null,
    unit    bigint      not null,
    at      timestamptz not null,
    sha256  text        not null,
    print   bigint,
    bands   int[]       not null,
    primary key (case_id, file)
);
create index photo_print_sha on supervision.photo_print (sha256);
create index photo_print_bands on supervision.photo_print using gin (bands);
comment on table supervision.photo_print is '照片指纹';
comment on column supervision.photo_print.print is 'nothing where the picture is too flat to be told from others';
comment on column supervision.photo_print.bands is 'the five parts of the print: of two prints that differ in four bits one part is the same';
