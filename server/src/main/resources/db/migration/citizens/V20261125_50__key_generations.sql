-- Keys in generations, a key for every citizen, and hashes of their own so that all of it can change while people work.

-- 密钥代: the keys that seal and find from one change of keys to the next. They lie here wrapped by a master key that
-- the database never sees.
create table citizens.key_generation (
    number     smallint    primary key check (number >= 1),
    suite      text        not null check (suite in ('AES', 'SM4')),
    master     text        not null,
    sealing    bytea,
    lookup     bytea,
    state      text        not null check (state in ('CURRENT', 'LEAVING', 'RETIRED')),
    version    int         not null default 1,
    made_at    timestamptz not null,
    retired_at timestamptz,
    check ((state = 'RETIRED') = (sealing is null)),
    check ((sealing is null) = (lookup is null)),
    check ((sealing is null) = (retired_at is not null))
);
comment on table citizens.key_generation is '密钥代';
comment on column citizens.key_generation.master is 'which master key wrapped them, as its keeper calls it';
comment on column citizens.key_generation.version is 'grows with every change: the sum over all says whether the keys a process holds are still those in use';
create unique index key_generation_current on citizens.key_generation (state) where state = 'CURRENT';
create unique index key_generation_leaving on citizens.key_generation (state) where state = 'LEAVING';

-- Whoever writes under keys holds off a change of keys until it commits, and is told if it came too late.
create function citizens.keys_are_still(revision bigint) returns boolean language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(12345, 50);
    return (select coalesce(sum(version), 0) from citizens.key_generation) = revision;
end $$;
comment on function citizens.keys_are_still is '写入前核对密钥';

-- 检索摘要: a citizen's number and name as keyed hashes, once per generation in use.
create table citizens.lookup (
    generation smallint not null,
    hash       bytea    not null,
    name_hash  bytea    not null,
    citizen    bigint   not null references citizens.citizen,
    primary key (generation, hash, name_hash)
);
create index lookup_citizen on citizens.lookup (citizen);
comment on table citizens.lookup is '检索摘要: who is meant, without opening anything';

insert into citizens.lookup (generation, hash, name_hash, citizen)
select 1, phone_hash, name_hash, id from citizens.citizen where phone_hash is not null;

-- What is sealed is bound to its row, so a row needs its number before it is written: they come in blocks.
create sequence citizens.citizen_block as bigint;
select setval('citizens.citizen_block', (select coalesce(max(id), 0) / 100 + 1 from citizens.citizen), false);

alter table citizens.citizen
    alter column id drop identity,
    drop column phone_hash,
    drop column name_hash,
    alter column name drop not null,
    add column key bytea,
    add column generation smallint default 1,
    add column erased_at timestamptz,
    add check ((erased_at is null) = (name is not null)),
    add check ((erased_at is null) = (generation is not null)),
    add check (erased_at is null or (key is null and phone is null));
alter table citizens.citizen alter column generation drop default;
create index citizen_generation on citizens.citizen (generation, id);
comment on column citizens.citizen.key is '个人密钥: seals this row alone; itself sealed by the generation. Without it nothing of the row can be read again';
comment on column citizens.citizen.generation is 'which generation sealed the key';
comment on column citizens.citizen.erased_at is 'when key and values were destroyed for good';
