-- What a call needs to be taken up again in its place after a restart, and which process decides.
alter table calls.call
    add column since              timestamptz,
    add column promise_tries      int,
    add column promise_not_before timestamptz,
    add constraint call_promise check ((promise_tries is null) = (promise_not_before is null));

-- 裁决进程: two deciders on one floor would each be right and together wrong, so there is one.
create table calls.keeper (
    one    boolean     primary key default true check (one),
    holder uuid        not null,
    until  timestamptz not null
);
comment on table calls.keeper is '裁决进程';
