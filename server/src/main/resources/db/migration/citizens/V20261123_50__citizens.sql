-- 来电人: who calls. Personal data is sealed; the keys are in a file beside the database, never in it.
create schema citizens;

create table citizens.citizen (
    id            bigint generated always as identity primary key,
    -- keyed hashes, to find somebody without opening anything; no phone, no hash
    phone_hash    bytea,
    name_hash     bytea not null,
    phone         bytea,
    name          bytea not null,
    contacts      int not null default 1,
    first_contact timestamptz not null,
    last_contact  timestamptz not null,
    unique (phone_hash, name_hash),
    check ((phone_hash is null) = (phone is null))
);
comment on table citizens.citizen is '来电人';

-- Which keys sealed what lies here: whoever starts with other keys is stopped before anything is mixed up.
create table citizens.vault_key (
    number int primary key,
    proof  bytea not null
);
comment on table citizens.vault_key is '密钥凭证: proves that a key is the right one without telling it';

create table citizens.reading (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    account bigint not null,
    citizen bigint references citizens.citizen,
    what    text not null,
    why     text not null
);
create index reading_by_citizen on citizens.reading (citizen, at);
create index reading_by_account on citizens.reading (account, at);
comment on table citizens.reading is '查阅记录: who looked up whom, when and why; also when nobody was found';
