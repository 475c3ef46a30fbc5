-- assessment 考核: facts told from the stories of cases, what they are counted to, and what was published of it.
create schema assessment;

-- 考核事实: what a unit did in a case, one row for both; told again from the story at any time.
create table assessment.case_fact (
    case_id          bigint           not null,
    unit             bigint           not null,
    number           text             not null,
    month            date             not null,
    given_at         timestamptz      not null,
    area             text collate "C" not null,
    kind             text             not null,
    matter           text collate "C" not null,
    matter_group     text collate "C" not null,
    taker            bigint           not null,
    handler          bigint           not null,
    registered       boolean          not null,
    direct           boolean          not null,
    assigned         boolean          not null,
    passed           boolean          not null,
    sign_due         boolean          not null,
    signed_on_time   boolean          not null,
    signed_by_hand   boolean          not null,
    reply_due        boolean          not null,
    replied_on_time  boolean          not null,
    answered         boolean          not null,
    called_back      boolean          not null,
    reached          boolean          not null,
    solved           boolean          not null,
    satisfied        boolean          not null,
    very_satisfied   boolean          not null,
    finished         boolean          not null,
    orders           int              not null,
    returns          int              not null,
    returns_refused  int              not null,
    rejections       int              not null,
    reworks          int              not null,
    extensions       int              not null,
    urges            int              not null,
    supervisions     int              not null,
    excluded         text             not null default '',
    excused          text[],
    primary key (case_id, unit)
);
create index case_fact_unit on assessment.case_fact (month, unit, case_id);
create index case_fact_handler on assessment.case_fact (handler, month) where handler > 0;
create index case_fact_taker on assessment.case_fact (taker, month) where registered;
create index case_fact_excluded on assessment.case_fact (month, unit) where excluded <> '' or excused is not null;
comment on table assessment.case_fact is '考核事实: what a unit did in a case; AssessedFact says what each column means';
comment on column assessment.case_fact.month is 'the first day of the month in which the unit was first given the case, in the place''s time';
comment on column assessment.case_fact.excluded is 'why no indicator counts it that leaves such cases out; empty mostly';
comment on column assessment.case_fact.excused is 'indicators for which an objection was upheld; * for all';

-- 已读到: how far each story was read.
create table assessment.seen (
    case_id bigint primary key,
    version int    not null
);
comment on table assessment.seen is '已读到: up to which line the story of a case was read into facts';

-- 排除: a case that the centre says counts for nobody, beside what the story says of itself.
create table assessment.exclusion (
    case_id  bigint      primary key,
    reason   text        not null,
    clause   text        not null,
    words    text        not null,
    put_by   bigint      not null,
    put_name text        not null,
    put_at   timestamptz not null
);
comment on table assessment.exclusion is '排除: malicious cases and the like, with who said so and by which clause';

-- 考核期次.
create table assessment.run (
    id               bigint           generated always as identity primary key,
    place            text collate "C" not null,
    kind             text             not null check (kind in ('MONTH', 'YEAR')),
    begins           date             not null,
    ends             date             not null,
    state            text             not null check (state in ('DRAFT', 'OPEN', 'PUBLISHED', 'FROZEN')),
    pack_version     int              not null,
    indicators       text             not null,
    classes          text             not null,
    units            text             not null,
    counted_at       timestamptz,
    opened_at        timestamptz,
    objections_until timestamptz,
    published_at     timestamptz,
    published_by     text             not null default '',
    frozen_at        timestamptz,
    frozen_by        text             not null default '',
    result           text             not null default '',
    facts_sum        text             not null default '',
    checksum         text             not null default '',
    version          int              not null default 1,
    unique (place, kind, begins),
    check (begins < ends),
    check ((objections_until is null) = (opened_at is null)),
    check ((state in ('PUBLISHED', 'FROZEN')) = (published_at is not null))
);
comment on table assessment.run is '考核期次: a month or a year of a place';
comment on column assessment.run.indicators is 'the indicators it is counted by, as the file of the pack said them';
comment on column assessment.run.classes is 'the classes of units, likewise';
comment on column assessment.run.units is 'the units as they were called and classed when it was counted last, as JSON';
comment on column assessment.run.result is 'every figure as it was published, in one text that can be written again from the kept facts';
comment on column assessment.run.checksum is 'SHA-256 over rules, units, kept facts and result';

-- 汇总: what the facts of a subject come to, by group of matters; the sums stand in the order of the indicators.
create table assessment.tally (
    run          bigint           not null references assessment.run,
    subject      text collate "C" not null,
    matter_group text collate "C" not null,
    cases        bigint           not null,
    numerators   numeric[]        not null,
    denominators numeric[]        not null,
    undefined    numeric[]        not null,
    primary key (run, subject, matter_group)
);
comment on table assessment.tally is '汇总: subject is a unit (U and its id) or an area (A and its code)';
comment on column assessment.tally.undefined is 'cases whose formula divided by nothing: counted nowhere else';

-- 留存事实: the facts as they were counted when it was published.
create table assessment.kept_fact (
    run bigint not null references assessment.run,
    like assessment.case_fact,
    primary key (run, case_id, unit)
);
create index kept_fact_unit on assessment.kept_fact (run, unit, case_id);
comment on table assessment.kept_fact is '留存事实: what was published can be counted again from these to the digit';

create function assessment.kept_for_good() returns trigger language plpgsql as $$
begin
    raise exception 'what was published is kept as it was' using errcode = 'restrict_violation';
end $$;
create trigger kept_for_good before update or delete on assessment.kept_fact
    for each row execute function assessment.kept_for_good();
create trigger kept_for_good_too before truncate on assessment.kept_fact
    for each statement execute function assessment.kept_for_good();

-- 异议: a unit says that a case should not count against it.
create table assessment.objection (
    id           bigint      generated always as identity primary key,
    run          bigint      not null references assessment.run,
    case_id      bigint      not null,
    number       text        not null,
    unit         bigint      not null,
    indicator    text        not null,
    words        text        not null,
    files        text        not null default '',
    asked_by     bigint      not null,
    asked_name   text        not null,
    asked_at     timestamptz not null,
    review_until timestamptz not null,
    decided_by   bigint,
    decided_name text        not null default '',
    decided_at   timestamptz,
    upheld       boolean,
    answer       text        not null default '',
    clause       text        not null default '',
    check ((decided_at is null) = (decided_by is null)),
    check ((decided_at is null) = (upheld is null)),
    check (not coalesce(upheld, false) or clause <> '')
);
create unique index objection_waiting on assessment.objection (run, case_id, unit, indicator) where decided_at is null;
create index objection_case on assessment.objection (case_id, unit) where upheld;
create index objection_unit on assessment.objection (unit, id desc);
create index objection_latest on assessment.objection (id desc);
comment on table assessment.objection is '异议: indicator is * where it is about all of them';

-- For whoever has written very many facts: only the owner of a table may look at it anew.
create function assessment.look_anew() returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    analyze assessment.case_fact, assessment.tally, assessment.seen;
end $$;
