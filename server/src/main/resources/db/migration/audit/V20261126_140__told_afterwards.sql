-- 补记: a line of a case's story that ends an act is itself the record of it, written in the same row: who, what, when, from
-- where, by which transaction. Shortly afterwards, before anything is sealed or shown, it is told again as a row of the
-- trail. How far that has come stands here; nothing is told twice, and nothing is left out.
create table audit.told (
    one boolean not null default true primary key check (one),
    tx  bigint  not null
);
comment on table audit.told is '补记进度';
comment on column audit.told.tx is 'acts of all transactions below this number stand in the trail';
insert into audit.told (tx) select audit.transactions_ended();

-- 补记: tells what all ended transactions have left to tell. The application may call it, and so have told what is there;
-- it can neither say what nor how far.
create function audit.tell() returns bigint
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp set timezone = 'UTC' as $$
declare
    since bigint;
    ended bigint;
begin
    select tx into strict since from audit.told for update;
    ended := audit.transactions_ended();
    if ended <= since then
        return since;
    end if;
    insert into audit.entry (id, at, tx, account, person, session, request, address, action, subject_type, subject_id,
            number, result, details, stories)
        select audit.first_id(a.at) + nextval('audit.entry_low'), a.at, a.tx, a.account, a.person, a.session, a.request,
            a.address, a.action, 'case', a.case_id::text, a.number, 'DONE', a.details, a.stories
        from casework.acts(since, ended) a;
    update audit.told set tx = ended;
    return ended;
end $$;
comment on function audit.tell is '补记: puts into the trail what the lines of stories say of acts; up to which transaction';

-- What is not yet told counts as on record, too.
create or replace function audit.count_on() returns bigint
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    sealed bigint := coalesce((select max(tx_before) from audit.block), 0);
    told bigint := (select tx from audit.told);
    seen bigint := greatest(
        (select max(tx) from audit.entry where tx >= sealed), (select max(tx) from casework.story where tx >= told), sealed, told);
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
