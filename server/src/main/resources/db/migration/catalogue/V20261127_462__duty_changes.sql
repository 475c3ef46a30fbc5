-- 职责清单变更: who asked for which line of the duty list to be otherwise and why, and who else agreed. What was is kept.
create table catalogue.duty_change (
    id           bigint generated always as identity primary key,
    kind         text        not null check (kind in ('ADD', 'CHANGE', 'REMOVE')),
    matter       text        not null,
    area         text        not null,
    before       text,
    after        text,
    reason       text        not null check (reason <> ''),
    state        text        not null check (state in ('PROPOSED', 'TAKEN', 'REFUSED')),
    proposed_by  bigint      not null,
    proposed_at  timestamptz not null,
    decided_by   bigint,
    decided_at   timestamptz,
    decision     text        not null default '',
    check ((kind = 'ADD') = (before is null)),
    check ((kind = 'REMOVE') = (after is null)),
    check ((state = 'PROPOSED') = (decided_at is null)),
    check (decided_by is null or decided_by <> proposed_by)
);
create index duty_change_open on catalogue.duty_change (id) where state = 'PROPOSED';
comment on table catalogue.duty_change is '职责清单变更';
comment on column catalogue.duty_change.before is 'the line as it was then, as JSON';
comment on column catalogue.duty_change.after is 'the line as it is to be, as JSON';
