-- 审计: who did, and who read, what. Rows are only added. A sealer puts them into blocks, each chained to the one before.
create schema audit;

-- 编号: the milliseconds of the moment and twenty bits that tell rows of one millisecond apart. A number alone says when
-- the row was written, even when the row is gone; numbers sort by time.
create sequence audit.entry_low as bigint minvalue 0 maxvalue 1048575 start 0 cycle;

create function audit.first_id(moment timestamptz) returns bigint
    language sql immutable strict parallel safe
    return floor(extract(epoch from moment) * 1000)::bigint << 20;
comment on function audit.first_id is '编号下限: the smallest number a row of that moment can have';

-- 事务序号: what the sealer goes by. Once all transactions below a number have ended, no row below it can still come.
-- A database that was restored from a dump counts anew; audit.count_on() then puts what is missing in place of the 0.
create function audit.transaction_number() returns bigint
    language sql stable parallel restricted
    return pg_current_xact_id()::text::bigint + 0;

create function audit.transactions_ended() returns bigint
    language sql stable parallel restricted
    return pg_snapshot_xmin(pg_current_snapshot())::text::bigint + 0;

create table audit.entry (
    id           bigint      not null,
    at           timestamptz not null,
    tx           bigint      not null default audit.transaction_number(),
    account      bigint      not null,
    person       text        not null,
    session      text,
    request      text,
    address      text,
    action       text collate "C" not null,
    subject_type text collate "C",
    subject_id   text collate "C",
    number       text collate "C",
    result       text        not null,
    details      text        not null,
    primary key (id)
) partition by range (id);
comment on table audit.entry is '审计记录: one row for everything that somebody did, read, or was refused';
comment on column audit.entry.tx is 'the transaction that wrote it, see audit.transaction_number()';
comment on column audit.entry.account is 'who; 0 for the system and for people not signed in';
comment on column audit.entry.person is 'the name as it was then';
comment on column audit.entry.session is 'a hash of the session''s id, never the id';
comment on column audit.entry.number is 'the number people know the subject by: the number of a case';
comment on column audit.entry.details is 'JSON without personal data, exactly the bytes that are sealed';
create index entry_tx on audit.entry (tx);
create index entry_account on audit.entry (account, id);
create index entry_number on audit.entry (number, id) where number is not null;
create index entry_subject on audit.entry (subject_type, subject_id, id) where number is null;
-- what happens all the time is found through the time; this is for what is rare
create index entry_action on audit.entry (action, id)
    where action <> all (array['case.registered', 'case.stepped', 'case.read']);
create trigger entry_only_grows before update or delete on audit.entry
    for each row execute function platform.only_grows();
create trigger entry_never_emptied before truncate on audit.entry
    for each statement execute function platform.only_grows();

-- Rows of a moment no month was made ready for: a clock that is wrong must not stop the work.
create table audit.entry_otherwise partition of audit.entry default;
create trigger entry_never_emptied before truncate on audit.entry_otherwise
    for each statement execute function platform.only_grows();

-- 备月: the months to come, in UTC, each a partition of its own, which one day is dropped as a whole. The application may
-- call this and so add months; it may neither touch nor drop one.
create function audit.ready_months(ahead int) returns int
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp set timezone = 'UTC' as $$
declare
    month timestamptz;
    name text;
    made int := 0;
begin
    perform pg_advisory_xact_lock(hashtext('audit.ready_months'));
    for i in 0 .. least(greatest(ahead, 0), 12) loop
        month := date_trunc('month', now()) + make_interval(months => i);
        name := 'entry_' || to_char(month, 'YYYY_MM');
        if to_regclass('audit.' || name) is null then
            execute format('create table audit.%I (like audit.entry including defaults)', name);
            execute format('alter table audit.entry attach partition audit.%I for values from (%s) to (%s)',
                name, audit.first_id(month), audit.first_id(month + interval '1 month'));
            execute format('create trigger entry_never_emptied before truncate on audit.%I'
                ' for each statement execute function platform.only_grows()', name);
            made := made + 1;
        end if;
    end loop;
    return made;
end $$;
comment on function audit.ready_months is '备月: makes this month''s and the next months'' partitions';
select audit.ready_months(3);
