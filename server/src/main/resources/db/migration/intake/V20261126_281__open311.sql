-- Open311 密钥: what partners' programs name themselves by; only a hash of each is kept.
create table intake.open311_key (
    id         bigint           generated always as identity primary key,
    name       text             not null check (name <> ''),
    area       text collate "C" not null,
    hash       bytea            not null unique check (octet_length(hash) = 32),
    made_at    timestamptz      not null,
    made_by    bigint           not null,
    revoked_at timestamptz,
    used_at    timestamptz
);
comment on table intake.open311_key is 'Open311 密钥: a key of a partner''s program; the key itself is shown once and kept nowhere';
comment on column intake.open311_key.area is 'the place whose requests it may bring in';
comment on column intake.open311_key.used_at is 'when it was used last, give or take a minute';

-- Open311 请求: what came in by that door, with what only that door asks about.
create table intake.open311_request (
    contact    bigint           primary key references intake.contact (id) on delete cascade,
    token      uuid             not null unique,
    partner    bigint           not null references intake.open311_key (id),
    area       text collate "C" not null,
    service    text collate "C" not null,
    media_url  text             not null default '',
    at         timestamptz      not null
);
create index open311_request_of_place on intake.open311_request (area, at desc, contact desc);
comment on table intake.open311_request is 'Open311 请求: a service request as its sender described it, beside the contact it became';
comment on column intake.open311_request.token is 'by which its sender asks for the number while it waits for a person';
