-- 明文查看: how often somebody has lately been told who a caller is; the acts themselves are on record in audit.
create table citizens.unmasking (
    account bigint      not null,
    at      timestamptz not null
);
create index unmasking_account on citizens.unmasking (account, at);
comment on table citizens.unmasking is '明文查看次数: kept for an hour';
