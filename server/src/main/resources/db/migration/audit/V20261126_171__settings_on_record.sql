-- 所设之值: what was set at the machine when a process started last, so that a change is seen, and put on record, at the next start.
-- Of what is secret only whether it is set.
create table audit.setting (
    name    text        primary key,
    value   text        not null,
    seen_at timestamptz not null
);
