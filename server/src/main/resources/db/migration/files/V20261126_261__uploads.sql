-- 续传: files that come in pieces, over lines that break off. What has come so far is counted here; the pieces lie where files lie.
create table files.upload (
    -- whoever knows it may go on, so it is random
    id         uuid        primary key,
    name       text        not null check (name <> ''),
    size       bigint      not null check (size > 0),
    received   bigint      not null default 0 check (received between 0 and size),
    state      text        not null check (state in ('RECEIVING', 'DONE', 'REFUSED')),
    -- once done
    file       bigint      references files.file,
    -- once refused: which problem it was
    problem    text,
    begun_at   timestamptz not null,
    ends_at    timestamptz not null,
    check ((state = 'REFUSED') = (problem is not null))
);
create index upload_by_end on files.upload (ends_at);
create index upload_by_file on files.upload (file);
comment on table files.upload is '续传';

create table files.upload_part (
    upload uuid   not null references files.upload on delete cascade,
    starts bigint not null check (starts >= 0),
    size   bigint not null check (size > 0),
    -- where its bytes lie
    blob   text   not null,
    primary key (upload, starts)
);
comment on table files.upload_part is '续传的一段';

-- 病毒检查: what a scanner said of each file, where there is one.
alter table files.file add column checked text not null default 'UNCHECKED'
    check (checked in ('UNCHECKED', 'WAITING', 'CLEAN', 'INFECTED'));
alter table files.file add column preview boolean not null default false;
create index file_waiting on files.file (id) where checked = 'WAITING';
comment on column files.file.checked is '病毒检查';
comment on column files.file.preview is '是否有缩略图';
