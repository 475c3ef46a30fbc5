-- 核对: what was asked to be verified, how far it is and how it ended, for whichever process is asked.
create table audit.verification (
    id       bigint generated always as identity primary key,
    begun_at timestamptz not null,
    account  bigint      not null,
    person   text        not null,
    looked   bigint      not null default 0,
    total    bigint      not null default 0,
    alive_at timestamptz not null,
    ended_at timestamptz,
    report   text
);
create unique index verification_runs on audit.verification ((true)) where ended_at is null;
comment on table audit.verification is '核对';
comment on column audit.verification.alive_at is 'when whoever works on it last said so: who is silent for long has died';
comment on column audit.verification.report is 'JSON; absent while it runs, and when it broke off';
