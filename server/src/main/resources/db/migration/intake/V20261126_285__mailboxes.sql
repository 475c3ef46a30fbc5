-- 邮箱: mailboxes that are read, and how each has gone.
create table intake.mailbox (
    id           bigint           generated always as identity primary key,
    name         text             not null check (name <> ''),
    area         text collate "C" not null,
    address      text             not null check (address <> ''),
    host         text             not null check (host <> ''),
    port         int              not null check (port between 1 and 65535),
    security     text             not null check (security in ('TLS', 'STARTTLS', 'NONE')),
    smtp_host    text             not null default '',
    smtp_port    int              not null check (smtp_port between 1 and 65535),
    smtp_security text           not null check (smtp_security in ('TLS', 'STARTTLS', 'NONE')),
    username     text             not null check (username <> ''),
    password     bigint           not null,
    folder       text             not null default 'INBOX',
    minutes      int              not null check (minutes between 1 and 1440),
    active       boolean          not null default true,
    made_at      timestamptz      not null,
    made_by      bigint           not null,
    succeeded_at timestamptz,
    failed_at    timestamptz,
    trouble      text             not null default '',
    failures     int              not null default 0,
    next_try     timestamptz,
    validity     bigint           not null default 0,
    reached      bigint           not null default 0,
    left_over    int              not null default 0,
    passed_over  int              not null default 0,
    check (next_try is null or active)
);
create index mailbox_due on intake.mailbox (next_try) where next_try is not null;
create index mailbox_area on intake.mailbox (area, id);
comment on table intake.mailbox is '邮箱: a mailbox of a place, read by IMAP';
comment on column intake.mailbox.smtp_host is 'where answers are handed in, under the same user; empty where none can go back';
comment on column intake.mailbox.password is 'where in the safe its password lies';
comment on column intake.mailbox.validity is 'UIDVALIDITY of the folder, by which the numbers of its messages hold (RFC 3501)';
comment on column intake.mailbox.reached is 'the highest number of a message that was taken in';
comment on column intake.mailbox.left_over is 'how many messages were not taken in yet when it was read last';
comment on column intake.mailbox.passed_over is 'how many automatic answers and bounces were passed over';
