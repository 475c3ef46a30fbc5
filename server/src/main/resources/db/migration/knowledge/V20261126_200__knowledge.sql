-- knowledge 知识库: what units know, in versions; an index beside it finds it, and these tables say what may be shown.
create schema knowledge;

-- 知识条目: something a unit answers for. What it says is in its versions, of which at most one is served.
create table knowledge.article (
    id           bigint      primary key generated always as identity,
    unit         bigint      not null,
    served       int,
    latest       int         not null default 1,
    created_at   timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by bigint,
    why          text        not null default '',
    check (served is null or withdrawn_at is null)
);
create index article_of_unit on knowledge.article (unit, id desc);
comment on table knowledge.article is '知识条目';
comment on column knowledge.article.unit is 'the owner: who writes it and answers for it';
comment on column knowledge.article.served is 'the version that is shown, while it is valid; null for none';

-- 版本: never changed once somebody has asked for its review, but by that review.
create table knowledge.version (
    article      bigint      not null references knowledge.article,
    number       int         not null,
    state        text        not null check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED')),
    area         text        not null,
    matter       text,
    reach        text        not null check (reach in ('UNIT', 'AREA', 'PUBLIC')),
    title        text        not null,
    title_en     text        not null,
    question     text        not null,
    answer       text        not null,
    basis        text        not null,
    documents    text        not null,
    steps        text        not null,
    contacts     text        not null,
    valid_from   date        not null,
    valid_until  date        not null,
    saves        int         not null default 1,
    writers      bigint[]    not null,
    saved_at     timestamptz not null,
    submitted_at timestamptz,
    review_due   timestamptz,
    reviewed_by  bigint,
    reviewed_at  timestamptz,
    note         text        not null default '',
    primary key (article, number),
    check (valid_from <= valid_until)
);
create unique index version_at_work on knowledge.version (article) where state <> 'APPROVED';
create index version_to_review on knowledge.version (submitted_at) where state = 'IN_REVIEW';
create index version_reviewed on knowledge.version (reviewed_at) where reviewed_at is not null;
create index version_valid_until on knowledge.version (valid_until);
comment on table knowledge.version is '条目版本';
comment on column knowledge.version.contacts is 'telephones and links, as JSON';
comment on column knowledge.version.saves is 'how often it was saved: who saves over an older one is told';
comment on column knowledge.version.writers is 'everybody who wrote on it, none of whom reviews it';

-- 相关条目, chosen by hand.
create table knowledge.related (
    article bigint      not null references knowledge.article,
    other   bigint      not null references knowledge.article,
    by      bigint      not null,
    at      timestamptz not null,
    primary key (article, other),
    check (article <> other)
);
comment on table knowledge.related is '相关条目';

-- 附件 of an article: the files themselves are with the room files.
create table knowledge.attachment (
    article bigint      not null references knowledge.article,
    file    bigint      not null,
    by      bigint      not null,
    at      timestamptz not null,
    primary key (article, file)
);
comment on table knowledge.attachment is '条目附件';

-- 变动: versions that began or ceased to be served, in the order in which that was committed. The index is told from here.
create table knowledge.change (
    position bigint primary key generated always as identity,
    article  bigint not null,
    version  int    not null
);
comment on table knowledge.change is '索引要跟上的变动';

-- 重建索引: asked for by somebody; each process builds its own, and tells here how far it is.
create table knowledge.rebuild (
    number   bigint      primary key generated always as identity,
    asked_at timestamptz not null,
    asked_by text        not null
);
comment on table knowledge.rebuild is '重建索引';
create table knowledge.rebuild_progress (
    rebuild     bigint      not null references knowledge.rebuild,
    process     uuid        not null,
    done        int         not null,
    total       int         not null,
    finished_at timestamptz,
    primary key (rebuild, process)
);
comment on table knowledge.rebuild_progress is '重建进度';

-- 纠错反馈: what somebody found wrong or missing; the owner answers within a limit.
create table knowledge.feedback (
    id         bigint      primary key generated always as identity,
    article    bigint      not null references knowledge.article,
    version    int         not null,
    kind       text        not null check (kind in ('WRONG', 'MISSING', 'OUTDATED')),
    words      text        not null,
    by         bigint      not null,
    at         timestamptz not null,
    due_at     timestamptz not null,
    answer     text        not null default '',
    right_so   boolean,
    settled_by bigint,
    settled_at timestamptz,
    check ((settled_at is null) = (settled_by is null))
);
create index feedback_open on knowledge.feedback (due_at) where settled_at is null;
create index feedback_of_article on knowledge.feedback (article, id desc);
create index feedback_by on knowledge.feedback (by, id desc);
comment on table knowledge.feedback is '纠错反馈';

-- 没有答案的提问: what was asked and not found; questions that mean the same are one line.
create table knowledge.gap (
    id         bigint      primary key generated always as identity,
    place      text        not null,
    words      text        not null,
    times      int         not null default 1,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    article    bigint      references knowledge.article,
    note       text        not null default '',
    settled_by bigint,
    settled_at timestamptz
);
create index gap_open on knowledge.gap (place, times desc, id desc) where settled_at is null;
comment on table knowledge.gap is '没有答案的提问';
comment on column knowledge.gap.words is 'as it was asked first, without numbers of people';

-- 模板 of orders and replies.
create table knowledge.template (
    id       bigint      primary key generated always as identity,
    area     text        not null,
    unit     bigint,
    matter   text,
    kind     text        not null check (kind in ('REPLY', 'ORDER', 'RETURN', 'CALLBACK')),
    title    text        not null,
    title_en text        not null,
    body     text        not null,
    used     int         not null default 0,
    active   boolean     not null default true,
    saves    int         not null default 1,
    saved_by bigint      not null,
    saved_at timestamptz not null
);
create index template_shown on knowledge.template (area, kind, used desc, id desc) where active;
comment on table knowledge.template is '工单和答复模板';
comment on column knowledge.template.unit is 'whose it is, and of those below; null for every unit of the area';

-- 直接答复授权: which matters the hotline may answer for a unit, by which article.
create table knowledge.authorisation (
    id          bigint      primary key generated always as identity,
    unit        bigint      not null,
    matter      text        not null,
    area        text        not null,
    article     bigint      references knowledge.article,
    terms       text        not null,
    valid_until date        not null,
    given_by    bigint      not null,
    given_at    timestamptz not null,
    ended_by    bigint,
    ended_at    timestamptz
);
create index authorisation_for on knowledge.authorisation (matter, area) where ended_at is null;
comment on table knowledge.authorisation is '直接答复授权';
comment on column knowledge.authorisation.terms is 'under which conditions, in the words of the unit';
