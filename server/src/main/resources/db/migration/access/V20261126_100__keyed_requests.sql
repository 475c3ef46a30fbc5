-- 带键请求: requests that bear an Idempotency-Key, so that one that is sent again is not done again, whichever process it
-- reaches. What was asked and what was answered lie sealed in the house's safe; here stand their numbers alone.
create table access.keyed_request (
    account_id bigint      not null references access.account on delete cascade,
    key        text        not null check (length(key) between 1 and 128),
    print      bigint      not null unique,
    request    text        not null,
    begun_at   timestamptz not null,
    state      text        not null check (state in ('RUNNING', 'DONE', 'UNKNOWN')),
    answer     bigint,
    primary key (account_id, key),
    check (answer is null or state = 'DONE')
);
create index keyed_request_age on access.keyed_request (begun_at);
comment on table access.keyed_request is '带键请求';
comment on column access.keyed_request.print is '指纹: number in the safe of what tells one request from another';
comment on column access.keyed_request.request is 'the number under which the first one stands in log and trail';
comment on column access.keyed_request.answer is 'number in the safe; none where the answer was too large to keep';
