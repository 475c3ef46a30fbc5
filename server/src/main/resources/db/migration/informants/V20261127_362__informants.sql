-- informants 密封举报人: who told of a wrong, apart from what was told. No row here says who anybody is: who it was lies in
-- the house's safe, and a mark that only the house can make finds the rows of somebody again.
create schema informants;

-- 密封: one for each case whose teller is sealed.
create table informants.seal (
    case_id   bigint      primary key,
    safe      bigint,
    mark      bytea,
    sealed_at timestamptz not null,
    sealed_by bigint      not null,
    check ((safe is null) = (mark is null))
);
create index seal_mark on informants.seal (mark);
comment on table informants.seal is '密封';
comment on column informants.seal.safe is 'the number under which the citizen lies in the safe; nothing once they are forgotten';

-- 启封: one person asks, another decides; what was granted lasts for a while.
create table informants.opening (
    id           bigint      generated always as identity primary key,
    case_id      bigint      not null references informants.seal,
    asked_by     bigint      not null,
    asked_as     bigint      not null,
    asked_name   text        not null,
    asked_at     timestamptz not null,
    words        text        not null,
    decided_by   bigint,
    decided_name text        not null default '',
    decided_at   timestamptz,
    granted      boolean,
    answer       text        not null default '',
    until        timestamptz,
    readings     int         not null default 0,
    check (decided_by <> asked_by),
    check ((decided_at is null) = (decided_by is null)),
    check ((decided_at is null) = (granted is null)),
    check (coalesce(granted, false) = (until is not null))
);
create index opening_case on informants.opening (case_id, id);
create index opening_latest on informants.opening (asked_at desc, id desc);
comment on table informants.opening is '启封';
comment on column informants.opening.asked_as is 'for whom they acted; themselves mostly';
comment on column informants.opening.until is 'until when whoever asked may read';

create table informants.secret (
    one  boolean primary key default true check (one),
    safe bigint  not null
);
comment on table informants.secret is '标记密钥: the number under which it lies in the safe';
