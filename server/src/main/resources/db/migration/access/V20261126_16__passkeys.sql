-- 通行密钥: the public halves of keys that never leave a person's phone, computer or security key.
create table access.passkey (
    id              bigint generated always as identity primary key,
    account_id      bigint      not null references access.account on delete cascade,
    credential_id   bytea       not null unique check (octet_length(credential_id) between 1 and 1023),
    credential      bytea       not null,
    name            text        not null check (length(name) between 1 and 40),
    sign_count      bigint      not null check (sign_count >= 0),
    backup_eligible boolean     not null,
    transports      text[]      not null,
    added_at        timestamptz not null,
    used_at         timestamptz
);
create index passkey_account on access.passkey (account_id);
comment on column access.passkey.credential is 'attested credential data (WebAuthn 6.5.2): authenticator model, id and public key';
comment on column access.passkey.sign_count is 'how often it signed, by its own count; one that falls back was copied';
comment on column access.passkey.backup_eligible is 'whether it may be synchronised between devices; never changes';

-- 挑战: what a passkey is to sign, once and soon. Any process of the house knows it; hashed, since it is of use to nobody else.
create table access.passkey_challenge (
    challenge_hash bytea       primary key check (octet_length(challenge_hash) = 32),
    account_id     bigint      not null references access.account on delete cascade,
    purpose        text        not null check (purpose in ('ADD', 'PROVE')),
    expires_at     timestamptz not null
);
create index passkey_challenge_account on access.passkey_challenge (account_id, expires_at);
create index passkey_challenge_age on access.passkey_challenge (expires_at);
