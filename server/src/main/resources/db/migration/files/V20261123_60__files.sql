-- 附件: what each file is called and who brought it; its bytes lie on disk under their own hash.
create schema files;

create table files.file (
    id          bigint generated always as identity primary key,
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name        text not null check (name <> ''),
    type        text not null,
    size        bigint not null check (size > 0),
    uploaded_by bigint not null,
    uploaded_at timestamptz not null
);
create index file_by_content on files.file (sha256);
comment on table files.file is '附件';
