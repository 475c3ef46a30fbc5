-- 外站留言板: sources of messages on other sites, how each is read, and how it has gone.
create table intake.board (
    id            bigint           generated always as identity primary key,
    name          text             not null check (name <> ''),
    area          text collate "C" not null,
    kind          text             not null check (kind in ('FEED', 'JSON', 'HTML', 'PUSH')),
    address       text             not null default '',
    shape         text             not null default '{}',
    reply_address text             not null default '',
    secret        bigint           not null,
    minutes       int              not null check (minutes between 1 and 1440),
    active        boolean          not null default true,
    made_at       timestamptz      not null,
    made_by       bigint           not null,
    succeeded_at  timestamptz,
    failed_at     timestamptz,
    trouble       text             not null default '',
    failures      int              not null default 0,
    next_try      timestamptz,
    check ((kind = 'PUSH') = (address = '')),
    check (next_try is null or active and kind <> 'PUSH')
);
create index board_due on intake.board (next_try) where next_try is not null;
create index board_area on intake.board (area, id);
comment on table intake.board is '外站留言板: a board of another site that is read, or that pushes';
comment on column intake.board.shape is 'where in what is read the parts of a post stand, as JSON: paths or selectors by part';
comment on column intake.board.secret is 'where in the safe the key lies with which pushes and replies are signed';

-- 已用签名: what was pushed once is not taken again.
create table intake.board_push (
    board     bigint      not null references intake.board (id) on delete cascade,
    signature bytea       not null,
    at        timestamptz not null,
    primary key (board, signature)
);
comment on table intake.board_push is '已用签名: signatures of pushes, for as long as their time would count';
