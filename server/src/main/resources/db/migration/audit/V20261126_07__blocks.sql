-- 区块: what has been sealed, in one chain. A block holds a leaf for each row: its number and its hash. So a row that is
-- gone can still be named.
create table audit.block (
    number    bigint      not null primary key,
    tx_from   bigint      not null,
    tx_before bigint      not null,
    lines     int         not null,
    sealed_at timestamptz not null,
    leaves    bytea       not null,
    before    bytea       not null,
    hash      bytea       not null
);
comment on table audit.block is '区块: sealed rows, each block chained to the one before';
comment on column audit.block.tx_before is 'all rows of transactions from tx_from and below this are sealed';
comment on column audit.block.leaves is 'for each row, by number: 8 bytes of its number, 32 of its hash';
comment on column audit.block.hash is 'SHA-256 over the hash before, what the block says of itself, and its leaves: a root';
alter table audit.block alter column leaves set storage external;
create trigger block_only_grows before update or delete on audit.block
    for each row execute function platform.only_grows();
create trigger block_never_emptied before truncate on audit.block
    for each statement execute function platform.only_grows();

-- 每日的根: the last block of a day; it covers everything before it. It is published outside this database as well.
create table audit.root (
    day     date        not null primary key,
    block   bigint      not null,
    hash    bytea       not null,
    kept_at timestamptz not null
);
comment on table audit.root is '每日的根: the last block of each day on which something was sealed';
create trigger root_only_grows before update or delete on audit.root
    for each row execute function platform.only_grows();
create trigger root_never_emptied before truncate on audit.root
    for each statement execute function platform.only_grows();

-- 接续: a database that was restored gives out small transaction numbers again; from here on they go on above those that
-- are on record. Mostly there is nothing to do.
create function audit.count_on() returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    seen bigint := greatest((select max(tx) from audit.entry), (select max(tx_before) from audit.block), 0);
    behind bigint := seen + 1 - audit.transaction_number();
    ahead bigint := audit.transaction_number() - pg_current_xact_id()::text::bigint;
begin
    if behind > 0 then
        execute format('create or replace function audit.transaction_number() returns bigint'
            ' language sql stable parallel restricted return pg_current_xact_id()::text::bigint + %s', ahead + behind);
        execute format('create or replace function audit.transactions_ended() returns bigint'
            ' language sql stable parallel restricted'
            ' return pg_snapshot_xmin(pg_current_snapshot())::text::bigint + %s', ahead + behind);
    end if;
    return greatest(behind, 0);
end $$;
comment on function audit.count_on is '接续: lets transaction numbers go on above those on record';
