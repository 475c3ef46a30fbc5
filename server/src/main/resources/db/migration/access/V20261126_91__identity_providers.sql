-- 外部身份: by which name an identity provider knows somebody. It is theirs for good, unlike names that people read.
create table access.identity (
    provider   text        not null,
    subject    text collate "C" not null check (length(subject) between 1 and 255),
    account_id bigint      not null references access.account on delete cascade,
    linked_at  timestamptz not null,
    used_at    timestamptz,
    primary key (provider, subject),
    unique (account_id, provider)
);

-- 认证往返: one way to a provider and back. The browser has the secret; this is its hash.
create table access.provider_visit (
    mark       bytea       primary key check (octet_length(mark) = 32),
    provider   text        not null,
    purpose    text        not null check (purpose in ('SIGN_IN', 'LINK', 'PROVE')),
    account_id bigint references access.account on delete cascade,
    begun_at   timestamptz not null,
    expires_at timestamptz not null,
    came_back  boolean     not null default false,
    strong     boolean     not null default false,
    check ((purpose = 'SIGN_IN' and not came_back) = (account_id is null))
);
create index provider_visit_age on access.provider_visit (expires_at);
create index provider_visit_account on access.provider_visit (account_id) where account_id is not null;
comment on column access.provider_visit.account_id is 'who began it; when signing in, who came back';
comment on column access.provider_visit.came_back is 'the provider''s answer has been used up; all that may be missing is a second factor';
comment on column access.provider_visit.strong is 'whether the provider asked for a second factor, and is believed';

alter table access.session add column provider text;
comment on column access.session.provider is 'who vouched for the person; absent where they gave a password';
